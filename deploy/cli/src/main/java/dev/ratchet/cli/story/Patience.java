package dev.ratchet.cli.story;

import dev.ratchet.cli.ServiceCallFailed;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what must follow; what does not follow in time ends the story. */
final class Patience {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Patience() {}

    /** The value, once there is one. */
    static <T> T until(String what, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause();
        }
        throw new StoryBroken("waited " + LIMIT.toSeconds() + " s for " + what + ", which did not come");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceCallFailed("interrupted while a story was played", 0);
        }
    }
}
