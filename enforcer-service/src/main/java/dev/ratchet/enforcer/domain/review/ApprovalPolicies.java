package dev.ratchet.enforcer.domain.review;

import java.util.Map;
import java.util.Optional;

/** Which workflows have a policy that approves; in all others people do. */
public record ApprovalPolicies(Map<String, ApprovalPolicy> byWorkflow) {

    public ApprovalPolicies {
        byWorkflow = Map.copyOf(byWorkflow);
    }

    public Optional<ApprovalPolicy> of(String workflow) {
        return Optional.ofNullable(byWorkflow.get(workflow));
    }
}
