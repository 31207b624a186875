package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.promotion.Assessment;
import dev.ratchet.enforcer.domain.promotion.ModeChange;
import dev.ratchet.enforcer.domain.promotion.PromotionPolicy;
import dev.ratchet.enforcer.domain.promotion.TrackRecords;
import dev.ratchet.enforcer.domain.promotion.TrackRecords.Known;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Positions;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** What follows from a verdict: another mode of its rule, when the verdicts since the last change have made the case for one. */
@ApplicationScoped
public class ModeKeeping implements Reaction<TriggerEvent> {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TrackRecords records;
    private final PromotionPolicy policy;
    private final Positions positions;
    private final String rulesFold;

    ModeKeeping(TrackRecords records, PromotionPolicy policy, Positions positions, Fold<RuleEvent> rules) {
        this.records = records;
        this.policy = policy;
        this.positions = positions;
        this.rulesFold = rules.name();
    }

    @Override
    public String name() {
        return "mode-keeping";
    }

    @Override
    public List<Outgoing> outcome(Recorded<TriggerEvent> event) {
        if (!(event.event() instanceof EpisodeJudged judged)
                || changes(judged, event).isEmpty()) {
            return List.of();
        }
        // The table of rules may lag behind the last change: what seems due is looked at again.
        if (!positions.awaitCaughtUp(PATIENCE, rulesFold)) {
            throw new DatabaseUnavailable(new IllegalStateException("fold '" + rulesFold + "' is behind"));
        }
        return changes(judged, event);
    }

    private List<Outgoing> changes(EpisodeJudged judged, Recorded<TriggerEvent> cause) {
        return records.of(judged.rule(), cause.position().offset()).stream()
                .filter(known -> known.version() == judged.ruleVersion())
                .flatMap(known -> change(judged, known, cause).stream())
                .toList();
    }

    private List<Outgoing> change(EpisodeJudged judged, Known known, Recorded<TriggerEvent> cause) {
        Assessment assessment = known.record().assessed(policy);
        return assessment.due().stream()
                .map(to -> ModeChange.event(judged.rule(), assessment, to, judged.judgedAt()))
                .map(changed -> Outgoing.withId(changed, ModeChange.id(judged.rule(), known))
                        .causedBy(cause))
                .toList();
    }
}
