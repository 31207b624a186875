package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.proposal.Candidate;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.analyzer.domain.proposal.Promotion;
import dev.ratchet.analyzer.domain.proposal.Promotions;
import dev.ratchet.events.EventId;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Numbers;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes an improvement for a pattern that deserves one, and amends the proposal while nobody has judged it: whenever
 * the patterns that an event speaks of have come to be others, be it by a violation, a person's correction or a new drawing.
 */
@ApplicationScoped
public class ImprovementPromotion implements Reaction<PatternEvent> {

    private static final String BY = "analyzer-service";
    private static final String PROPOSED = "improvement-proposed";
    private static final String AMENDED = "improvement-amended";
    private static final String SUPERSEDED = "improvement-superseded/";

    private final OwnTables tables;
    private final CandidateFiles candidates;
    private final Drafts drafts;
    private final Numbers numbers;

    ImprovementPromotion(OwnTables tables, CandidateFiles candidates, Drafts drafts, Numbers numbers) {
        this.tables = tables;
        this.candidates = candidates;
        this.drafts = drafts;
        this.numbers = numbers;
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
        return outcome(event, touched);
    }

    /** What is said of one pattern is known when the next is looked at. */
    private List<Outgoing> outcome(Recorded<PatternEvent> event, List<String> touched) {
        Pending pending = candidates.pending();
        Promotions promotions = new Promotions(pending);
        Set<String> seen = new HashSet<>();
        List<Outgoing> outcome = new ArrayList<>();
        for (int at = 0; at < touched.size(); at++) {
            Optional<Candidate> candidate = pending.find(touched.get(at)).filter(found -> seen.add(found.id()));
            for (Promotion promotion : candidate.map(promotions::of).orElse(List.of())) {
                Outgoing outgoing = said(event, at, promotion);
                pending.say((ImprovementEvent) outgoing.event());
                outcome.add(outgoing);
            }
        }
        return outcome;
    }

    private Outgoing said(Recorded<PatternEvent> event, int at, Promotion promotion) {
        return switch (promotion) {
            case Promotion.Propose propose -> Outgoing.following(event, PROPOSED, at, proposed(event, at, propose));
            case Promotion.Amend amend ->
                Outgoing.following(
                        event,
                        AMENDED,
                        at,
                        new ImprovementAmended(
                                amend.open().id(),
                                amend.revision(),
                                drafts.amended(amend),
                                BY,
                                Promotion.since(amend.about(), event.event().at())));
            case Promotion.Supersede supersede ->
                Outgoing.following(event, SUPERSEDED + supersede.open().id(), 0, superseded(event, supersede));
        };
    }

    private ImprovementProposed proposed(Recorded<PatternEvent> event, int at, Promotion.Propose propose) {
        Instant proposedAt = Promotion.since(propose.about(), event.event().at());
        LocalDate day = proposedAt.atZone(ZoneOffset.UTC).toLocalDate();
        int number = numbers.next(Improvement.series(day), EventId.derived(event.id(), PROPOSED, at));
        return new ImprovementProposed(new ImprovementId(day, number), 1, drafts.proposed(propose), BY, proposedAt);
    }

    private static ImprovementSuperseded superseded(Recorded<PatternEvent> event, Promotion.Supersede supersede) {
        return new ImprovementSuperseded(
                supersede.open().id(),
                supersede.by().id(),
                "%s is about the same and was open before"
                        .formatted(supersede.by().id()),
                event.event().at());
    }
}
