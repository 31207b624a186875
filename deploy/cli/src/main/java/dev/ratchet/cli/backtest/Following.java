package dev.ratchet.cli.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ServiceCallFailed;
import dev.ratchet.cli.ServiceClient;
import dev.ratchet.cli.Words;
import java.util.Set;

/** Follows a backtest to its end. Whoever interrupts the command ends the backtest at the service as well. */
final class Following {

    private static final Set<String> OVER = Set.of("done", "cancelled", "failed");
    private static final int POLL_MILLIS = 200;

    private final ServiceClient enforcer;
    private final Progress progress;

    Following(ServiceClient enforcer, Progress progress) {
        this.enforcer = enforcer;
        this.progress = progress;
    }

    /** The backtest with what came of it. */
    JsonNode toItsEnd(JsonNode started) throws InterruptedException {
        String path = "/backtests/" + Paths.segment(Words.text(started.path("id")));
        Thread cancelling = new Thread(() -> cancel(path));
        Runtime.getRuntime().addShutdownHook(cancelling);
        try {
            return read(path, started);
        } finally {
            progress.end();
            forget(cancelling);
        }
    }

    private JsonNode read(String path, JsonNode started) throws InterruptedException {
        JsonNode now = started;
        while (!OVER.contains(now.path("phase").asText())) {
            progress.tell(now);
            Thread.sleep(POLL_MILLIS);
            now = enforcer.get(path);
        }
        return now;
    }

    private void cancel(String path) {
        progress.end();
        try {
            enforcer.delete(path);
            progress.say("the backtest is cancelled");
        } catch (ServiceCallFailed failed) {
            progress.say("the backtest could not be cancelled: " + failed.getMessage());
        }
    }

    private static void forget(Thread cancelling) {
        try {
            Runtime.getRuntime().removeShutdownHook(cancelling);
        } catch (IllegalStateException underWay) {
            // It was interrupted just now, and ends as it was told to.
        }
    }
}
