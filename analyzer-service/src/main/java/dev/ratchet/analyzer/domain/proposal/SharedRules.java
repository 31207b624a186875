package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.events.DraftRule;
import dev.ratchet.events.Outlook.SameRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that a proposal came to beside those of other improvements: what another has, is not brought again. */
final class SharedRules {

    private final OtherDrafts drafts;
    private final List<String> workflows;
    private final Map<SameRule, Improvement> left = new LinkedHashMap<>();
    private final List<SameRule> elsewhere = new ArrayList<>();

    /** @param workflows of the proposal */
    SharedRules(OtherDrafts drafts, List<String> workflows) {
        this.drafts = drafts;
        this.workflows = List.copyOf(workflows);
    }

    /** The rule, unless another improvement has it. */
    @Nullable
    DraftRule brought(DraftRule draft) {
        DraftedRule rule = DraftedRule.of(draft);
        Optional<Improvement> holder = drafts.having(rule);
        holder.flatMap(other -> OtherDrafts.sameRule(other, rule))
                .ifPresent(same -> left.put(same, holder.orElseThrow()));
        drafts.elsewhere(rule).stream()
                .filter(same -> !workflows.contains(same.workflow()) && !elsewhere.contains(same))
                .forEach(elsewhere::add);
        return holder.isPresent() ? null : draft;
    }

    List<SameRule> all() {
        return Stream.concat(left.keySet().stream(), elsewhere.stream()).toList();
    }

    List<String> reservations() {
        List<String> sentences = new ArrayList<>();
        left.forEach((same, holder) -> sentences.add(Requirement.bounded(
                "%s, which %s, has the same rule for workflow '%s' already, at %s: %s. This proposal leaves it to that one"
                        .formatted(
                                holder.id(),
                                holder.isApproved() ? "was approved" : "is open too",
                                same.workflow(),
                                same.checkPoint().wireName(),
                                same.check()))));
        if (!elsewhere.isEmpty()) {
            sentences.add(Requirement.bounded("The same check is proposed or approved for other workflows too: "
                    + elsewhere.stream()
                            .map(same -> "%s for '%s'".formatted(same.improvement(), same.workflow()))
                            .collect(Collectors.joining(", "))));
        }
        return sentences;
    }
}
