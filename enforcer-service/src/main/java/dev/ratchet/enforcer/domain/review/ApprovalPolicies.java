package dev.ratchet.enforcer.domain.review;

import dev.ratchet.enforcer.domain.review.ReviewCommand.ApproveImprovement;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.Proposal;
import java.util.List;
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

    /**
     * The approval that the policies of all workflows which a proposal is about agree in, with one mode. Its backtest
     * speaks of one check, so a proposal with several is left to people.
     */
    public Optional<ApproveImprovement> approval(Proposal proposal, ImprovementBacktested tested) {
        List<ApproveImprovement> approvals = proposal.workflows().stream()
                .flatMap(workflow -> of(workflow).flatMap(policy -> policy.approval(tested)).stream())
                .toList();
        boolean isOfAll = approvals.size() == proposal.workflows().size();
        long modes = approvals.stream().map(ApproveImprovement::mode).distinct().count();
        long checks = proposal.rules().stream()
                .map(rule -> List.of(rule.check(), rule.checkPoint()))
                .distinct()
                .count();
        return isOfAll && modes == 1 && checks == 1 ? Optional.of(approvals.getFirst()) : Optional.empty();
    }
}
