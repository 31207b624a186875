package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.cause.FiveWhys;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.pattern.Certainty;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.ConfidenceBasis;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.Outlook;
import dev.ratchet.events.Outlook.Covered;
import dev.ratchet.events.Outlook.RelatedPattern;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Proposal.Gap;
import dev.ratchet.events.ViolationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is proposed for a pattern, and for those of other workflows that the same proposal covers: each of these
 * workflows has a rule of its own, and all share the evidence.
 */
public final class ProposalDraft {

    private final Family family;
    private final Optional<Improvement> rejected;
    private final WorkflowChange change;
    private final Beside beside;
    private final SharedRules shared;
    private final @Nullable DraftRule brought;
    private final List<Covered> covers;

    private ProposalDraft(Family family, Optional<Improvement> rejected, Beside beside) {
        this.family = family;
        this.rejected = rejected;
        this.beside = beside;
        this.change = new WorkflowChange(family.all().getFirst());
        this.shared = new SharedRules(beside.drafts(), family.workflows());
        this.brought = shared.brought(change.rule());
        this.covers = covers();
    }

    public static Proposal of(CaseFile file, Lesson lesson) {
        return of(List.of(new Dossier(file, lesson)), Optional.empty());
    }

    /** A proposal that takes up a rejected one again, and says so. */
    public static Proposal again(CaseFile file, Lesson lesson, Improvement rejected) {
        return of(List.of(new Dossier(file, lesson)), Optional.of(rejected));
    }

    /**
     * A proposal about several patterns.
     *
     * @param about its own first, then those that it covers
     * @param rejected the one that it takes up again
     */
    public static Proposal of(List<Dossier> about, Optional<Improvement> rejected) {
        return of(about, rejected, Beside.NOTHING);
    }

    /** The same where it is known what there is beside these patterns. */
    public static Proposal of(List<Dossier> about, Optional<Improvement> rejected, Beside beside) {
        return new ProposalDraft(new Family(about), rejected, beside).proposal();
    }

    private Proposal proposal() {
        Pattern pattern = family.main().portrait().pattern();
        Requirement requirement = change.requirement();
        DraftRule rule = change.rule();
        return new Proposal(
                pattern.id(),
                pattern.slug(),
                pattern.workflow(),
                family.main().first().type(),
                change.type(),
                Requirement.bounded(change.title() + elsewhere()),
                new Gap(requirement.expected(), requirement.actual()),
                family.impact(),
                FiveWhys.of(
                        family.main(),
                        family.covered().stream().map(Dossier::file).toList(),
                        rule.checkPoint()),
                change.processChange(),
                Requirement.bounded("[%s] %s".formatted(rule.checkPoint().wireName(), requirement.expected())),
                brought,
                family.newest(),
                family.leastSure().confidence(),
                against(rule),
                outlook());
    }

    private List<String> against(DraftRule rule) {
        return Stream.of(
                        Reservations.about(family, rule, rejected),
                        shared.reservations(),
                        Reservations.aboutNear(family.main().portrait(), beside.near()))
                .flatMap(List::stream)
                .toList();
    }

    private String elsewhere() {
        List<String> others = family.covered().stream()
                .map(dossier -> Family.workflow(dossier.file()))
                .distinct()
                .toList();
        return others.isEmpty() ? "" : " (also in " + String.join(", ", others) + ")";
    }

    private Outlook outlook() {
        return new Outlook(
                ExpectedEffect.of(family, change.rule().checkPoint(), change.type()),
                change.diff(),
                related(),
                rejected.map(Improvement::id).orElse(null),
                covers,
                basis(family.leastSure()),
                shared.all(),
                beside.near());
    }

    private List<Covered> covers() {
        Set<ViolationId> named = new HashSet<>(family.newest());
        List<DraftRule> rules = new ArrayList<>(List.of(change.rule()));
        List<Covered> all = new ArrayList<>();
        for (Dossier dossier : family.covered()) {
            WorkflowChange there = new WorkflowChange(dossier);
            boolean isRepeated = rules.stream().anyMatch(there::isSameRule);
            all.add(there.covered(named, isRepeated ? null : shared.brought(there.rule())));
            rules.add(there.rule());
        }
        return all;
    }

    /** Those that it does not cover. */
    private List<RelatedPattern> related() {
        Set<String> covered = new HashSet<>();
        covers.forEach(one -> covered.add(one.pattern()));
        return family.main().around().related().stream()
                .filter(related -> !covered.contains(related.pattern()))
                .map(related ->
                        new RelatedPattern(related.pattern(), related.slug(), related.workflow(), related.alike()))
                .toList();
    }

    private static @Nullable ConfidenceBasis basis(Portrait portrait) {
        Certainty certainty = portrait.certainty();
        return certainty == null ? null : certainty.basis();
    }
}
