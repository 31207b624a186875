package dev.ratchet.analyzer.domain.proposal;

/** When a workflow calls for attention, and when its patterns deserve an improvement. */
public record LearningPolicy(Thresholds thresholds, PromotionCriteria promotion) {}
