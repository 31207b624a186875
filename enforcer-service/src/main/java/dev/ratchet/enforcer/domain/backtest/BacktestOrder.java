package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.ViolationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be tried on recorded decisions. */
public sealed interface BacktestOrder {

    Range range();

    /** Whose draft rule is tried; absent when it is of something else. */
    default @Nullable ImprovementId improvement() {
        return null;
    }

    /**
     * Try a rule.
     *
     * @param violations those that it should catch
     * @param improvement whose draft rule it is; absent when it is of something else
     * @param workflow whose sound runs it should let pass; absent means all
     */
    record TryCandidate(
            Candidate candidate,
            List<ViolationId> violations,
            @Nullable String workflow,
            @Nullable ImprovementId improvement,
            Range range)
            implements BacktestOrder {

        public TryCandidate(Candidate candidate, List<ViolationId> violations, @Nullable String workflow, Range range) {
            this(candidate, violations, workflow, null, range);
        }

        /** The same, as the draft rule of this improvement. */
        public TryCandidate draftOf(ImprovementId whose) {
            return new TryCandidate(candidate, violations, workflow, whose, range);
        }
    }

    /** Judge everything again by the book of then. */
    record CheckBookOfThen(Range range) implements BacktestOrder {}
}
