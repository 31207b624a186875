package dev.ratchet.detector.domain.gate;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.CheckPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that a run has taken and before which a gate stands.
 *
 * @param at when it ended, as the pipeline says
 * @param told when the log was told of it; what the gate decided until then may have been asked before the step, since a
 *     pipeline may tell of a step weeks later
 * @param grace how long a decision may be on its way to the log
 * @param isDeclared whether the definition of the workflow names the gate
 */
public record GatedStep(
        String workflow,
        String run,
        Artifact artifact,
        CheckPoint checkPoint,
        String step,
        Instant at,
        Instant told,
        Duration grace,
        boolean isDeclared) {

    /** When the grace is over. */
    public Instant soonest() {
        return told.plus(grace);
    }

    /** The last instant at which the gate can have been asked before the step: clocks differ, by the grace at most. */
    public Instant latestQuestion() {
        boolean isShort = grace.compareTo(Bounds.CLOCK_DIFFERENCE) < 0;
        return told.plus(isShort ? grace : Bounds.CLOCK_DIFFERENCE);
    }

    /**
     * Whether a decision may be about what this step worked on. Another version or digest is something else; where
     * nothing ties the two together and nothing tells them apart, the benefit of the doubt is the run's.
     */
    public boolean isMeantBy(CheckPoint asked, Artifact decided, @Nullable String decidedRun) {
        if (asked != checkPoint
                || !decided.name().equals(artifact.name())
                || differ(decided.version(), artifact.version())
                || differ(decided.digest(), artifact.digest())) {
            return false;
        }
        return decidedRun == null
                || decidedRun.equals(run)
                || isSame(decided.version(), artifact.version())
                || isSame(decided.digest(), artifact.digest());
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(one, other);
    }
}
