package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.proposal.Promotions;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Proposes an improvement for a pattern that deserves one, and amends the proposal while nobody has judged it: whenever
 * the patterns that an event speaks of have come to be others, be it by a violation, a person's correction or a new drawing.
 */
@ApplicationScoped
public class ImprovementPromotion implements Reaction<PatternEvent> {

    private final OwnTables tables;
    private final Promoter promoter;

    ImprovementPromotion(OwnTables tables, Promoter promoter) {
        this.tables = tables;
        this.promoter = promoter;
    }

    @Override
    public String name() {
        return "promotion";
    }

    @Override
    public List<Outgoing> outcome(Recorded<PatternEvent> event) {
        List<String> touched = event.event() instanceof PatternRenamed ? List.of() : Pattern.touchedBy(event.event());
        if (touched.isEmpty()) {
            return List.of();
        }
        tables.haveCaughtUp("violations", "decisions", "workflows", "rules", "improvements");
        return promoter.outcome(event, touched, Promotions::of);
    }
}
