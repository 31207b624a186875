package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.cause.FiveWhys;
import dev.ratchet.analyzer.domain.cause.ImpactFormula;
import dev.ratchet.analyzer.domain.learning.Learned;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementEvent.DraftRule;
import dev.ratchet.events.ImprovementEvent.Gap;
import dev.ratchet.events.ImprovementEvent.Outlook;
import dev.ratchet.events.ImprovementEvent.ProcessChange;
import dev.ratchet.events.ImprovementEvent.Proposal;
import dev.ratchet.events.ImprovementEvent.RelatedPattern;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.WorkflowEvent.Step;
import java.util.List;
import java.util.Optional;

/**
 * Writes what is proposed for a pattern. Where the step at fault has a command that pipelines don't run yet, the workflow
 * is to run it, and the rule sees that it did; else the rule is the whole change.
 */
public final class ProposalDraft {

    private final CaseFile file;
    private final Lesson lesson;
    private final Optional<Improvement> rejected;
    private final Requirement requirement;

    private ProposalDraft(CaseFile file, Lesson lesson, Optional<Improvement> rejected) {
        this.file = file;
        this.lesson = lesson;
        this.rejected = rejected;
        this.requirement = Requirement.of(file);
    }

    public static Proposal of(CaseFile file, Lesson lesson) {
        return new ProposalDraft(file, lesson, Optional.empty()).proposal();
    }

    /** A proposal that takes up a rejected one again, and says so. */
    public static Proposal again(CaseFile file, Lesson lesson, Improvement rejected) {
        return new ProposalDraft(file, lesson, Optional.of(rejected)).proposal();
    }

    private Proposal proposal() {
        Portrait portrait = file.portrait();
        ViolationDetected first = file.first();
        RuleDraft draft = new RuleDraft(file, requirement);
        DraftRule rule = lesson instanceof Learned learned ? draft.learned(learned) : draft.fromTemplate();
        ImprovementType type =
                stepToAutomate().isPresent() ? ImprovementType.WORKFLOW_ENHANCEMENT : ImprovementType.ENFORCEMENT_RULE;
        return new Proposal(
                portrait.pattern().id(),
                portrait.pattern().slug(),
                first.workflow(),
                first.type(),
                type,
                title(rule.checkPoint()),
                new Gap(requirement.expected(), requirement.actual()),
                ImpactFormula.of(file),
                FiveWhys.of(file, rule.checkPoint()),
                processChange(rule),
                Requirement.bounded("[%s] %s".formatted(rule.checkPoint().wireName(), requirement.expected())),
                rule,
                newest(portrait),
                portrait.confidence(),
                Reservations.about(lesson, rule, rejected, portrait.frequency()),
                outlook(rule, type));
    }

    private Outlook outlook(DraftRule rule, ImprovementType type) {
        return new Outlook(
                ExpectedEffect.of(file, lesson, rule.checkPoint(), type),
                WorkflowDiff.of(file, type),
                file.around().related().stream()
                        .map(related -> new RelatedPattern(
                                related.pattern(), related.slug(), related.workflow(), related.alike()))
                        .toList(),
                rejected.map(Improvement::id).orElse(null));
    }

    private Optional<Step> stepToAutomate() {
        return file.constraint()
                .flatMap(constraint -> file.declaredStep())
                .filter(step -> step.automation() != null && !step.automated());
    }

    private String title(CheckPoint checkPoint) {
        String pattern = file.portrait().pattern().title();
        String change = stepToAutomate()
                .map(step -> "Automate the step '" + step.name() + "' and check it at ")
                .orElse("Check at ");
        return Requirement.bounded("%s%s: %s".formatted(change, checkPoint.wireName(), pattern));
    }

    private ProcessChange processChange(DraftRule rule) {
        String workflow = file.first().workflow();
        String check =
                "The gate at %s checks that: %s".formatted(rule.checkPoint().wireName(), requirement.expected());
        return stepToAutomate()
                .map(step -> new ProcessChange(
                        workflow,
                        Requirement.bounded("Pipelines run the step '%s' themselves, with its command. %s"
                                .formatted(step.name(), check)),
                        step.name(),
                        step.automation()))
                .orElseGet(() -> new ProcessChange(
                        workflow,
                        Requirement.bounded(check),
                        file.declaredStep().map(Step::name).orElse(null),
                        null));
    }

    private static List<ViolationId> newest(Portrait portrait) {
        List<ViolationId> ids =
                portrait.detected().stream().map(ViolationDetected::id).toList();
        return ids.subList(Math.max(0, ids.size() - Bounds.LIST), ids.size());
    }
}
