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
import org.jspecify.annotations.Nullable;

/**
 * Writes what is proposed for a pattern, and for those of other workflows that the same proposal covers: each of these
 * workflows has a rule of its own, and all share the evidence.
 */
public final class ProposalDraft {

    private final Family family;
    private final Optional<Improvement> rejected;
    private final WorkflowChange change;

    private ProposalDraft(Family family, Optional<Improvement> rejected) {
        this.family = family;
        this.rejected = rejected;
        this.change = new WorkflowChange(family.all().getFirst());
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
        return new ProposalDraft(new Family(about), rejected).proposal();
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
                rule,
                family.newest(),
                family.leastSure().confidence(),
                Reservations.about(family, rule, rejected),
                outlook());
    }

    private String elsewhere() {
        List<String> others = family.covered().stream()
                .map(dossier -> Family.workflow(dossier.file()))
                .distinct()
                .toList();
        return others.isEmpty() ? "" : " (also in " + String.join(", ", others) + ")";
    }

    private Outlook outlook() {
        List<Covered> covers = covers();
        return new Outlook(
                ExpectedEffect.of(family, change.rule().checkPoint(), change.type()),
                change.diff(),
                related(covers),
                rejected.map(Improvement::id).orElse(null),
                covers,
                basis(family.leastSure()));
    }

    private List<Covered> covers() {
        Set<ViolationId> named = new HashSet<>(family.newest());
        List<DraftRule> rules = new ArrayList<>(List.of(change.rule()));
        List<Covered> covers = new ArrayList<>();
        for (Dossier dossier : family.covered()) {
            Covered covered = new WorkflowChange(dossier).covered(named, rules);
            covers.add(covered);
            if (covered.rule() != null) {
                rules.add(covered.rule());
            }
        }
        return covers;
    }

    /** Those that it does not cover. */
    private List<RelatedPattern> related(List<Covered> covers) {
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
