package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.ViolationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be tried on recorded decisions. */
public sealed interface BacktestOrder {

    Range range();

    /**
     * Try a rule.
     *
     * @param violations those that it should catch
     * @param workflow whose sound runs it should let pass; absent means all
     */
    record TryCandidate(
            Candidate candidate,
            List<ViolationId> violations,
            @Nullable String workflow,
            Range range) implements BacktestOrder {}

    /** Judge everything again by the book of then. */
    record CheckBookOfThen(Range range) implements BacktestOrder {}
}
