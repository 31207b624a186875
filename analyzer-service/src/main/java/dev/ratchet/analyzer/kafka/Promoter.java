package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.proposal.Candidate;
import dev.ratchet.analyzer.domain.proposal.Candidates;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.analyzer.domain.proposal.Promotion;
import dev.ratchet.analyzer.domain.proposal.Promotions;
import dev.ratchet.events.EventId;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Numbers;
import dev.ratchet.log.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Writes the events that patterns call for after an event that speaks of them, with ids that follow from it. */
@ApplicationScoped
public class Promoter {

    private static final String BY = "analyzer-service";
    private static final String PROPOSED = "improvement-proposed";
    private static final String AMENDED = "improvement-amended";
    private static final String SUPERSEDED = "improvement-superseded/";

    private final CandidateFiles candidates;
    private final Drafts drafts;
    private final Numbers numbers;

    Promoter(CandidateFiles candidates, Drafts drafts, Numbers numbers) {
        this.candidates = candidates;
        this.drafts = drafts;
        this.numbers = numbers;
    }

    /**
     * What is to be said of these patterns, in order. What is said of one is known when the next is looked at.
     *
     * @param question what each pattern is asked
     */
    List<Outgoing> outcome(
            Recorded<?> cause, List<String> patterns, BiFunction<Promotions, Candidate, List<Promotion>> question) {
        Pending pending = candidates.pending();
        Promotions promotions = new Promotions(pending);
        Set<String> seen = new HashSet<>();
        List<Outgoing> outcome = new ArrayList<>();
        for (int at = 0; at < patterns.size(); at++) {
            Optional<Candidate> candidate = pending.find(patterns.get(at)).filter(found -> seen.add(found.id()));
            for (Promotion promotion :
                    candidate.map(found -> question.apply(promotions, found)).orElse(List.of())) {
                Outgoing outgoing = said(cause, at, promotion, pending);
                pending.say((ImprovementEvent) outgoing.event());
                outcome.add(outgoing);
            }
        }
        return outcome;
    }

    private Outgoing said(Recorded<?> cause, int at, Promotion promotion, Candidates known) {
        return switch (promotion) {
            case Promotion.Propose propose ->
                Outgoing.following(cause, PROPOSED, at, proposed(cause, at, propose, known));
            case Promotion.Amend amend -> Outgoing.following(cause, AMENDED, at, amended(cause, amend, known));
            case Promotion.Supersede supersede ->
                Outgoing.following(cause, SUPERSEDED + supersede.open().id(), 0, superseded(cause, supersede));
        };
    }

    private ImprovementProposed proposed(Recorded<?> cause, int at, Promotion.Propose propose, Candidates known) {
        Instant proposedAt = Promotion.since(propose.about(), cause.event().at());
        LocalDate day = proposedAt.atZone(ZoneOffset.UTC).toLocalDate();
        int number = numbers.next(Improvement.series(day), EventId.derived(cause.id(), PROPOSED, at));
        return new ImprovementProposed(
                new ImprovementId(day, number), 1, drafts.proposed(propose, known), BY, proposedAt);
    }

    private ImprovementAmended amended(Recorded<?> cause, Promotion.Amend amend, Candidates known) {
        return new ImprovementAmended(
                amend.open().id(),
                amend.revision(),
                drafts.amended(amend, known),
                BY,
                Promotion.since(amend.about(), cause.event().at()));
    }

    private static ImprovementSuperseded superseded(Recorded<?> cause, Promotion.Supersede supersede) {
        return new ImprovementSuperseded(
                supersede.open().id(),
                supersede.by().id(),
                "%s is about the same and was open before"
                        .formatted(supersede.by().id()),
                cause.event().at());
    }
}
