package dev.ratchet.enforcer.domain.review;

import dev.ratchet.enforcer.domain.review.ReviewCommand.ApproveImprovement;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.RuleTrial;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which workflows have a policy that approves; in all others people do. */
public record ApprovalPolicies(Map<String, ApprovalPolicy> byWorkflow) {

    public ApprovalPolicies {
        byWorkflow = Map.copyOf(byWorkflow);
    }

    public Optional<ApprovalPolicy> of(String workflow) {
        return Optional.ofNullable(byWorkflow.get(workflow));
    }

    /**
     * The approval that the policies of all workflows which a proposal is about agree in, with one mode. Each of them asks
     * the same of every rule; a proposal with a rule that was not tried is left to people.
     */
    public Optional<ApproveImprovement> approval(Proposal proposal, ImprovementBacktested tested) {
        List<ApproveImprovement> approvals = proposal.workflows().stream()
                .flatMap(workflow -> of(workflow).flatMap(policy -> policy.approval(tested)).stream())
                .toList();
        boolean isOfAll = approvals.size() == proposal.workflows().size();
        long modes = approvals.stream().map(ApproveImprovement::mode).distinct().count();
        return isOfAll && modes == 1 && isWhole(proposal, tested)
                ? Optional.of(approvals.getFirst())
                : Optional.empty();
    }

    /** Whether each check of the proposal was tried, its first one and all others. */
    private static boolean isWhole(Proposal proposal, ImprovementBacktested tested) {
        List<DraftRule> rules = proposal.rules();
        Set<Checked> tried = new HashSet<>();
        rules.stream().limit(1).map(Checked::of).forEach(tried::add);
        tested.others().stream().map(Checked::of).forEach(tried::add);
        return !rules.isEmpty() && rules.stream().map(Checked::of).allMatch(tried::contains);
    }

    /** What a rule asks, wherever it is in force. */
    private record Checked(CheckPoint checkPoint, String check) {

        static Checked of(DraftRule draft) {
            return new Checked(draft.checkPoint(), draft.check());
        }

        static Checked of(RuleTrial trial) {
            return new Checked(trial.checkPoint(), trial.check());
        }
    }
}
