package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a backtest reads of a recorded decision.
 *
 * @param facts those that the candidate may read, as they were judged
 * @param blockedBy the rules that blocked it
 */
public record PastDecision(
        String id,
        CheckPoint checkPoint,
        Artifact artifact,
        @Nullable String workflow,
        @Nullable String run,
        Facts facts,
        boolean allowed,
        Set<RuleId> blockedBy,
        Instant decidedAt) {}
