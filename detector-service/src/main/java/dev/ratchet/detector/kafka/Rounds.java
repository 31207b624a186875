package dev.ratchet.detector.kafka;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has something looked at again and again, on a thread of its own; what keeps it from being done is told once. */
final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final String what;
    private final Runnable round;
    private final ScheduledExecutorService scheduler;

    private String trouble = "";

    /** @param what is watched, as a sentence begins: {@code Deadlines} */
    Rounds(String name, String what, Runnable round) {
        this.what = what;
        this.round = round;
        this.scheduler = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().name(name).daemon().unstarted(work));
    }

    void begin(Duration pause) {
        long millis = pause.toMillis();
        var unusedRound = scheduler.scheduleWithFixedDelay(this::doneOrTold, millis, millis, TimeUnit.MILLISECONDS);
    }

    void end() {
        scheduler.shutdownNow();
    }

    private void doneOrTold() {
        try {
            round.run();
            trouble = "";
        } catch (RuntimeException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.equals(trouble)) {
                LOG.warnf("%s can't be watched at the moment: %s", what, reason);
            }
            trouble = reason;
        }
    }
}
