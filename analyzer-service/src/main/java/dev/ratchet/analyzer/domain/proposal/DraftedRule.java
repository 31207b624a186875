package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Outlook;
import dev.ratchet.events.Outlook.SameRule;
import dev.ratchet.events.Proposal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an improvement came to.
 *
 * @param workflow that it is for; absent for all
 * @param leftTo the improvement that has it already and brings it; absent for one that the improvement brings itself
 */
public record DraftedRule(
        @Nullable String workflow,
        CheckPoint checkPoint,
        String check,
        @Nullable ImprovementId leftTo) {

    static DraftedRule of(DraftRule rule) {
        return new DraftedRule(rule.scope().workflow(), rule.checkPoint(), rule.check(), null);
    }

    /** What a proposal brings, and what it leaves to others in its own workflows. */
    static List<DraftedRule> of(Proposal proposal) {
        Outlook outlook = proposal.outlook();
        List<SameRule> elsewhere = outlook == null ? List.of() : outlook.sameRules();
        return Stream.concat(
                        proposal.rules().stream().map(DraftedRule::of),
                        elsewhere.stream()
                                .filter(rule -> proposal.workflows().contains(rule.workflow()))
                                .map(rule -> new DraftedRule(
                                        rule.workflow(), rule.checkPoint(), rule.check(), rule.improvement())))
                .toList();
    }

    boolean isBrought() {
        return leftTo == null;
    }

    boolean hasSameCheckAs(DraftedRule other) {
        return checkPoint == other.checkPoint && check.equals(other.check);
    }

    /** Both in the rule book would be the same rule twice. */
    boolean isSameAs(DraftedRule other) {
        return hasSameCheckAs(other) && Objects.equals(workflow, other.workflow);
    }
}
