package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.enforcer.domain.review.Improvement.ReviewVerdict;
import dev.ratchet.enforcer.domain.review.Improvements;
import dev.ratchet.enforcer.domain.review.RuleFromDraft;
import dev.ratchet.enforcer.domain.rulebook.RuleNumber;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.EventId;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Numbers;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * When an approval wins: its draft as a rule with a number, and one for each workflow that it covers too, provided that the
 * check still compiles.
 */
@ApplicationScoped
public class ApprovedRules implements Reaction<ImprovementEvent> {

    private static final Logger LOG = Logger.getLogger(ApprovedRules.class);
    private static final String KIND = "rule";

    private final Improvements improvements;
    private final CheckLanguage language;
    private final Numbers numbers;
    private final MeterRegistry meters;

    ApprovedRules(Improvements improvements, CheckLanguage language, Numbers numbers, MeterRegistry meters) {
        this.improvements = improvements;
        this.language = language;
        this.numbers = numbers;
        this.meters = meters;
    }

    @Override
    public String name() {
        return "approved-rules";
    }

    @Override
    public List<Outgoing> outcome(Recorded<ImprovementEvent> event) {
        if (!(event.event() instanceof ImprovementApproved approved)) {
            return List.of();
        }
        Optional<Improvement> improvement = improvements.find(approved.id());
        List<DraftRule> drafts =
                improvement.map(known -> known.proposal().rules()).orElse(List.of());
        ReviewVerdict verdict = improvement.map(Improvement::verdict).orElse(null);
        boolean hasWon = verdict != null && verdict.eventId().equals(event.id());
        if (improvement.isEmpty() || verdict == null || !hasWon) {
            return List.of();
        }
        List<Outgoing> rules = new ArrayList<>();
        for (int at = 0; at < drafts.size(); at++) {
            DraftRule draft = drafts.get(at);
            if (compiles(approved, draft)) {
                int number = numbers.next(RuleNumber.seriesOf(draft.area()), EventId.derived(event.id(), KIND, at));
                rules.add(Outgoing.following(
                        event, KIND, at, RuleFromDraft.activated(improvement.get(), verdict, draft, number)));
            }
        }
        return rules;
    }

    private boolean compiles(ImprovementApproved approved, DraftRule draft) {
        if (language.compile(draft.check()) instanceof Compilation.Rejected rejected) {
            LOG.errorf(
                    "No rule follows from the approval of %s, because its check doesn't compile: %s",
                    approved.id(), rejected.shown());
            meters.counter("ratchet.rules.refused").increment();
            return false;
        }
        return true;
    }
}
