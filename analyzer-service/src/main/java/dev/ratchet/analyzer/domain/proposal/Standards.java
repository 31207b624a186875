package dev.ratchet.analyzer.domain.proposal;

import java.util.Map;

/** What each workflow asks of a pattern: its own standard, or the one for all. */
public final class Standards {

    private final Standard general;
    private final Map<String, Standard> ofWorkflows;

    /** The criteria and the thresholds of one workflow. */
    public record Standard(PromotionCriteria criteria, Thresholds thresholds) {}

    public Standards(Standard general, Map<String, Standard> ofWorkflows) {
        this.general = general;
        this.ofWorkflows = Map.copyOf(ofWorkflows);
    }

    public PromotionCriteria criteria(String workflow) {
        return ofWorkflows.getOrDefault(workflow, general).criteria();
    }

    public Thresholds thresholds(String workflow) {
        return ofWorkflows.getOrDefault(workflow, general).thresholds();
    }
}
