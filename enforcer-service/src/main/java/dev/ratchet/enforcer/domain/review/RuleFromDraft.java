package dev.ratchet.enforcer.domain.review;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import java.time.ZoneOffset;

/** The rule that follows from an approval: the draft as the reviewer saw it, in the mode that the reviewer chose. */
public final class RuleFromDraft {

    private RuleFromDraft() {}

    /** Version 1 of the rule, active from the moment of the approval. */
    public static RuleActivated activated(
            Improvement approved, Improvement.ReviewVerdict verdict, DraftRule draft, int number) {
        Proposal proposal = approved.proposal();
        RuleMode mode = Bounds.present("mode", verdict.mode());
        Rule rule = new Rule(
                RuleId.of(draft.area(), number),
                1,
                draft.name(),
                draft.description(),
                draft.checkPoint(),
                draft.severity(),
                mode,
                draft.check(),
                draft.remediation(),
                draft.scope(),
                Rule.defaultOnError(draft.severity(), mode),
                null,
                proposal.title(),
                proposal.violationsIn(draft.scope().workflow()).stream()
                        .findFirst()
                        .orElse(null),
                approved.id(),
                verdict.at().atZone(ZoneOffset.UTC).toLocalDate());
        return new RuleActivated(rule, verdict.by(), verdict.at());
    }
}
