package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import java.time.Duration;
import java.util.List;

/**
 * The time that a pattern has cost, as far as durations are known: from detection until they were put right for violations
 * that were resolved, and whole runs that did not end in success.
 *
 * @param known how many durations that rests on
 */
record TimeLost(Duration duration, int known) {

    private static final double HOUR = 3_600;
    private static final double WORKING_DAY = 8;
    private static final double DOUBLINGS = 4;

    static TimeLost of(Portrait portrait, List<ClosedRun> runs) {
        List<Duration> repairs = portrait.violations().stream()
                .flatMap(violation -> violation.lasted().stream())
                .toList();
        List<Duration> lostRuns =
                runs.stream().flatMap(run -> run.lost().stream()).toList();
        Duration sum = repairs.stream().reduce(Duration.ZERO, Duration::plus);
        return new TimeLost(lostRuns.stream().reduce(sum, Duration::plus), repairs.size() + lostRuns.size());
    }

    double hours() {
        return duration.toSeconds() / HOUR;
    }

    /** 1 + log2(1 + hours / 8) / 4, and 2 at most; 1 where nothing is known. */
    double factor() {
        return 1 + Math.min(1, Math.log(1 + hours() / WORKING_DAY) / Math.log(2) / DOUBLINGS);
    }
}
