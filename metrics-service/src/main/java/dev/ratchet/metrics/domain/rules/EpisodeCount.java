package dev.ratchet.metrics.domain.rules;

import dev.ratchet.events.RuleId;
import dev.ratchet.events.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many episodes of one rule have one verdict.
 *
 * @param isShadow whether these are episodes in which the rule had no say
 * @param triggers of all these episodes together
 * @param lastTriggered the newest of these triggers
 */
public record EpisodeCount(
        RuleId rule,
        boolean isShadow,
        Verdict verdict,
        long episodes,
        long triggers,
        @Nullable Instant lastTriggered) {}
