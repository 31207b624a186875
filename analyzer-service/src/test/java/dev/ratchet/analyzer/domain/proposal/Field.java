package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.cause.CaseFiles;
import dev.ratchet.analyzer.domain.cause.ImpactFormula;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Patterns of a test, one for each id, all alike; what promotion says of them counts at once. */
final class Field implements Candidates, KnownImprovements {

    static final Instant NOW = Instant.parse("2025-12-01T00:00:00Z");

    private static final PromotionCriteria CRITERIA = new PromotionCriteria(2, ImpactClass.MEDIUM, 0.8);

    private final Map<String, List<Reported>> members = new TreeMap<>();
    private final Map<String, String> heirs = new HashMap<>();
    private final Map<String, PromotionCriteria> criteria = new HashMap<>();
    private final Map<ImprovementId, Improvement> improvements =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    private int number;

    /** A violation comes to a pattern, and what that calls for is said. */
    List<Promotion> comes(String pattern, Reported violation) {
        members.computeIfAbsent(pattern, id -> new ArrayList<>()).add(violation);
        return asked(pattern);
    }

    /** A violation comes to a pattern, and nobody asks. */
    Field has(String pattern, Reported... violations) {
        members.computeIfAbsent(pattern, id -> new ArrayList<>()).addAll(List.of(violations));
        return this;
    }

    Field loses(String pattern, Reported violation) {
        Objects.requireNonNull(members.get(pattern)).remove(violation);
        return this;
    }

    /** A person says that both are one, and nobody asks. */
    Field merges(String heir, String pattern) {
        has(heir, Objects.requireNonNull(members.remove(pattern)).toArray(Reported[]::new));
        heirs.put(pattern, heir);
        return this;
    }

    Field asks(String workflow, PromotionCriteria own) {
        criteria.put(workflow, own);
        return this;
    }

    /** What a pattern calls for, which then stands. */
    List<Promotion> asked(String pattern) {
        List<Promotion> said = find(pattern).map(new Promotions(this)::of).orElse(List.of());
        said.stream().map(this::event).forEach(this::say);
        return said;
    }

    void say(ImprovementEvent event) {
        improvements.put(event.id(), Objects.requireNonNull(Improvement.after(improvements.get(event.id()), event)));
    }

    List<Improvement> improvements() {
        return List.copyOf(improvements.values());
    }

    List<Improvement> open() {
        return improvements().stream().filter(Improvement::isOpen).toList();
    }

    @Override
    public Optional<Candidate> find(String pattern) {
        String id = heirs.getOrDefault(pattern, pattern);
        List<Reported> reported = members.getOrDefault(id, List.of());
        if (reported.isEmpty()) {
            return Optional.empty();
        }
        Portrait portrait =
                Portraits.called(id, reported.toArray(Reported[]::new)).teaching();
        List<Improvement> known = improvements().stream()
                .filter(improvement -> improvement.patterns().stream()
                        .anyMatch(other -> heirs.getOrDefault(other, other).equals(id)))
                .toList();
        return portrait.frequency() == 0
                ? Optional.empty()
                : Optional.of(new Candidate(
                        portrait,
                        () -> ImpactFormula.of(portrait),
                        criteria.getOrDefault(portrait.pattern().workflow(), CRITERIA),
                        known));
    }

    @Override
    public List<Improvement> drafting(CheckPoint checkPoint, String check) {
        return improvements().stream()
                .filter(improvement -> improvement.rules().stream()
                        .anyMatch(rule ->
                                rule.checkPoint() == checkPoint && rule.check().equals(check)))
                .toList();
    }

    @Override
    public List<Candidate> relatedTo(Candidate candidate) {
        return members.keySet().stream()
                .flatMap(id -> find(id).stream())
                .filter(other -> !other.workflow().equals(candidate.workflow()))
                .toList();
    }

    ImprovementEvent event(Promotion promotion) {
        return switch (promotion) {
            case Promotion.Propose propose ->
                new ImprovementProposed(
                        new ImprovementId(LocalDate.of(2025, 12, 1), ++number),
                        1,
                        proposal(propose.about(), propose.rejected(), OtherDrafts.besideNew(this)),
                        "analyzer-service",
                        NOW);
            case Promotion.Amend amend ->
                new ImprovementAmended(
                        amend.open().id(),
                        amend.revision(),
                        proposal(amend.about(), Optional.empty(), OtherDrafts.beside(amend.open(), this)),
                        "analyzer-service",
                        NOW);
            case Promotion.Supersede supersede ->
                new ImprovementSuperseded(supersede.open().id(), supersede.by().id(), "the same", NOW);
        };
    }

    @Override
    public List<Improvement> of(String pattern) {
        return find(pattern).map(Candidate::improvements).orElse(List.of());
    }

    @Override
    public Optional<Improvement> find(ImprovementId id) {
        return Optional.ofNullable(improvements.get(id));
    }

    static Proposal proposal(List<Candidate> about, Optional<Improvement> rejected) {
        return proposal(about, rejected, OtherDrafts.none());
    }

    private static Proposal proposal(List<Candidate> about, Optional<Improvement> rejected, OtherDrafts others) {
        return ProposalDraft.of(
                about.stream()
                        .map(one -> new Dossier(
                                CaseFiles.bare(one.portrait()), new Lesson.Nothing("Nothing tells them apart")))
                        .toList(),
                rejected,
                new Beside(others, List.of()));
    }
}
