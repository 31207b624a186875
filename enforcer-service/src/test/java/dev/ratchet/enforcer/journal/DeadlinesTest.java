package dev.ratchet.enforcer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(Duration.ofSeconds(2));

    @Test
    void what_does_not_come_in_time_fails() {
        CompletableFuture<String> late = deadlines.bounded(new CompletableFuture<>());

        deadlines.look(System.nanoTime() + Duration.ofSeconds(1).toNanos());
        assertThat(late).isNotDone();

        deadlines.look(System.nanoTime() + Duration.ofSeconds(3).toNanos());
        assertThat(late).isCompletedExceptionally();
    }

    @Test
    void what_came_in_time_stays_as_it_is_and_hides_nobody_who_is_late() {
        CompletableFuture<String> early = deadlines.bounded(new CompletableFuture<>());
        CompletableFuture<String> late = deadlines.bounded(new CompletableFuture<>());
        early.complete("there");

        deadlines.look(System.nanoTime() + Duration.ofSeconds(3).toNanos());

        assertThat(early).isCompletedWithValue("there");
        assertThat(late).isCompletedExceptionally();
    }

    @Test
    void the_thread_that_looks_ends_what_is_late() {
        Deadlines looking = new Deadlines(Duration.ofMillis(40));
        looking.start();

        CompletableFuture<String> late = looking.bounded(new CompletableFuture<>());

        assertThat(late).failsWithin(Duration.ofSeconds(10));
    }
}
