package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.proposal.Promotions;
import dev.ratchet.analyzer.domain.proposal.Upkeep;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes proposals agree that several replicas wrote at once: each replica reads some workflows, a proposal may be about
 * more, and of two amendments with one revision the first counts. All improvements are in one partition, so one replica at
 * a time sees what got lost and says it again.
 */
@ApplicationScoped
public class ImprovementUpkeep implements Reaction<ImprovementEvent> {

    private final OwnTables tables;
    private final Upkeep upkeep;
    private final Promoter promoter;

    ImprovementUpkeep(OwnTables tables, Upkeep upkeep, Promoter promoter) {
        this.tables = tables;
        this.upkeep = upkeep;
        this.promoter = promoter;
    }

    @Override
    public String name() {
        return "upkeep";
    }

    @Override
    public List<Outgoing> outcome(Recorded<ImprovementEvent> event) {
        List<String> unsettled = upkeep.unsettledBy(event.event());
        if (unsettled.isEmpty()) {
            return List.of();
        }
        tables.haveCaughtUp("patterns", "violations", "decisions", "workflows", "rules", "improvements");
        return promoter.outcome(event, unsettled, Promotions::afresh);
    }
}
