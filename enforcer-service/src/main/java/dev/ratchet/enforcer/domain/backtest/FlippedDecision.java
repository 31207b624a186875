package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.Trial.Flip;
import java.time.Instant;
import java.util.List;

/**
 * A decision that would have been another one.
 *
 * @param was {@code allowed} or {@code blocked}
 * @param wouldBe {@code allowed}, {@code warned} or {@code blocked}
 * @param missing the facts that the candidate lacked
 */
public record FlippedDecision(
        String decisionId,
        String artifact,
        String was,
        String wouldBe,
        RuleOutcome outcome,
        List<String> missing,
        Instant decidedAt) {

    Flip asFlip() {
        return new Flip(decisionId, artifact, was, wouldBe);
    }
}
