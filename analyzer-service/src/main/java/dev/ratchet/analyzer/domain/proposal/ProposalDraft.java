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
import dev.ratchet.events.ImprovementEvent.ProcessChange;
import dev.ratchet.events.ImprovementEvent.Proposal;
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
    private final Requirement requirement;

    private ProposalDraft(CaseFile file, Lesson lesson) {
        this.file = file;
        this.lesson = lesson;
        this.requirement = Requirement.of(file);
    }

    public static Proposal of(CaseFile file, Lesson lesson) {
        return new ProposalDraft(file, lesson).proposal();
    }

    private Proposal proposal() {
        Portrait portrait = file.portrait();
        ViolationDetected first = file.first();
        RuleDraft draft = new RuleDraft(file, requirement);
        DraftRule rule = lesson instanceof Learned learned ? draft.learned(learned) : draft.fromTemplate();
        return new Proposal(
                portrait.pattern().id(),
                portrait.pattern().slug(),
                first.workflow(),
                first.type(),
                stepToAutomate().isPresent() ? ImprovementType.WORKFLOW_ENHANCEMENT : ImprovementType.ENFORCEMENT_RULE,
                title(rule.checkPoint()),
                new Gap(requirement.expected(), requirement.actual()),
                ImpactFormula.of(portrait),
                FiveWhys.of(file, rule.checkPoint()),
                processChange(rule),
                Requirement.bounded("[%s] %s".formatted(rule.checkPoint().wireName(), requirement.expected())),
                rule,
                newest(portrait),
                portrait.confidence(),
                Reservations.about(lesson, rule));
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
