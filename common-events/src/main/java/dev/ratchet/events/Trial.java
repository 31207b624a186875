package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backtest saw beside its counts. All bounds are exact, one-sided, of 95 % (Clopper and Pearson).
 *
 * @param read decisions that were read, at any checkpoint
 * @param from when the first of them came onto the log; absent when there was none
 * @param waived decisions in which a waiver of then would have excused the failure
 * @param linked violations of the pattern that stand
 * @param covered those of them whose run or version has a decision that was evaluated
 * @param caughtAtLeast the lower bound of the share of such violations that the rule catches; absent without any
 * @param soundRuns sound runs with a decision that was evaluated
 * @param soundStoppedAtMost the upper bound of the share of sound runs that the rule stops; absent without any
 * @param missing the facts that were lacking; the most frequent first
 * @param flips how many decisions would have been other ones
 * @param firstFlips some of these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trial(
        long read,
        @Nullable Instant from,
        @Nullable Instant to,
        int waived,
        int linked,
        int covered,
        @Nullable Double caughtAtLeast,
        int soundRuns,
        @Nullable Double soundStoppedAtMost,
        List<MissingFact> missing,
        int flips,
        List<Flip> firstFlips) {

    /**
     * A decision that would have been another one with the draft rule in enforce.
     *
     * @param from what it was: {@code allowed} or {@code blocked}
     * @param to what it would have been: {@code allowed}, {@code warned} or {@code blocked}
     */
    public record Flip(String decisionId, String artifact, String from, String to) {

        public Flip {
            Bounds.name("flips.decisionId", decisionId);
            Bounds.name("flips.artifact", artifact);
            Bounds.name("flips.from", from);
            Bounds.name("flips.to", to);
        }
    }

    /** A fact that so many decisions lacked. */
    public record MissingFact(String fact, int decisions) {

        public MissingFact {
            Bounds.text("missing.fact", fact);
            Bounds.within("missing.decisions", decisions, 1, Integer.MAX_VALUE);
        }
    }

    public Trial {
        Bounds.atLeast("trial.read", read, 0);
        Bounds.optionalTime("trial.from", from);
        Bounds.optionalTime("trial.to", to);
        Bounds.within("trial.waived", waived, 0, Integer.MAX_VALUE);
        Bounds.within("trial.linked", linked, 0, Integer.MAX_VALUE);
        Bounds.within("trial.covered", covered, 0, linked);
        Bounds.within("trial.soundRuns", soundRuns, 0, Integer.MAX_VALUE);
        if (caughtAtLeast != null) {
            Bounds.share("trial.caughtAtLeast", caughtAtLeast);
        }
        if (soundStoppedAtMost != null) {
            Bounds.share("trial.soundStoppedAtMost", soundStoppedAtMost);
        }
        missing = Bounds.list("trial.missing", missing);
        Bounds.within("trial.flips", flips, 0, Integer.MAX_VALUE);
        firstFlips = Bounds.list("trial.firstFlips", firstFlips);
    }
}
