package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.learning.Learner;
import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.analyzer.domain.proposal.KnownImprovements;
import dev.ratchet.analyzer.domain.proposal.Promotion;
import dev.ratchet.analyzer.domain.proposal.ProposalDraft;
import dev.ratchet.analyzer.domain.proposal.Standards;
import dev.ratchet.analyzer.domain.wording.Vocabulary;
import dev.ratchet.events.EventId;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.Proposal;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Numbers;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Proposes an improvement for a pattern that deserves one, and amends the proposal while nobody has judged it. */
@ApplicationScoped
public class ImprovementPromotion implements Reaction<PatternEvent> {

    private static final String BY = "analyzer-service";
    private static final String PROPOSED = "improvement-proposed";

    private final OwnTables tables;
    private final KnownPatterns patterns;
    private final KnownImprovements improvements;
    private final Standards standards;
    private final CaseFiles files;
    private final Snapshots snapshots;
    private final Numbers numbers;

    ImprovementPromotion(
            OwnTables tables,
            KnownPatterns patterns,
            KnownImprovements improvements,
            Standards standards,
            CaseFiles files,
            Snapshots snapshots,
            Numbers numbers) {
        this.tables = tables;
        this.patterns = patterns;
        this.improvements = improvements;
        this.standards = standards;
        this.files = files;
        this.snapshots = snapshots;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "promotion";
    }

    @Override
    public List<Outgoing> outcome(Recorded<PatternEvent> event) {
        if (!(event.event() instanceof ViolationClassified classified)) {
            return List.of();
        }
        tables.haveCaughtUp("violations", "decisions", "workflows", "improvements");
        return patterns.portrait(classified.pattern()).map(Portrait::teaching).stream()
                .flatMap(portrait -> outcome(event, classified, portrait).stream())
                .toList();
    }

    private List<Outgoing> outcome(Recorded<PatternEvent> event, ViolationClassified classified, Portrait portrait) {
        List<Improvement> known = improvements.of(portrait.pattern().id());
        return switch (Promotion.of(
                standards.criteria(classified.workflow()), classified.violation(), portrait, known)) {
            case Promotion.Nothing nothing -> List.of();
            case Promotion.Propose propose ->
                List.of(Outgoing.following(event, PROPOSED, 0, proposed(event, classified, portrait)));
            case Promotion.Amend amend ->
                List.of(Outgoing.following(event, "improvement-amended", 0, amended(amend, classified, portrait)));
        };
    }

    private ImprovementProposed proposed(
            Recorded<PatternEvent> event, ViolationClassified classified, Portrait portrait) {
        LocalDate day = classified.classifiedAt().atZone(ZoneOffset.UTC).toLocalDate();
        int number = numbers.next(Improvement.series(day), EventId.derived(event.id(), PROPOSED, 0));
        return new ImprovementProposed(
                new ImprovementId(day, number), 1, proposal(portrait), BY, classified.classifiedAt());
    }

    private ImprovementAmended amended(Promotion.Amend amend, ViolationClassified classified, Portrait portrait) {
        return new ImprovementAmended(
                amend.open().id(), amend.revision(), proposal(portrait), BY, classified.classifiedAt());
    }

    private Proposal proposal(Portrait portrait) {
        CaseFile file = files.about(portrait);
        Vocabulary vocabulary = Vocabulary.of(portrait.wordings(), Set.of(file.step()));
        return ProposalDraft.of(
                file,
                Learner.lesson(
                        snapshots.of(file.decisions()),
                        snapshots.of(files.soundDecisions(portrait.pattern().workflow())),
                        vocabulary));
    }
}
