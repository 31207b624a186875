package dev.ratchet.analyzer.domain.proposal;

import java.util.Map;

/** The policy of each workflow; one that sets none has the house's. */
public record LearningPolicies(LearningPolicy house, Map<String, LearningPolicy> byWorkflow) {

    public LearningPolicies {
        byWorkflow = Map.copyOf(byWorkflow);
    }

    public LearningPolicy of(String workflow) {
        return byWorkflow.getOrDefault(workflow, house);
    }
}
