package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.Outlook.Covered;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.WorkflowEvent.Step;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal changes in one workflow. Where the step at fault has a command that pipelines don't run yet, the workflow
 * is to run it; where a constraint was mined from runs, the workflow is to ask for it. The rule sees that it was done, and
 * elsewhere is the whole change.
 */
final class WorkflowChange {

    private final CaseFile file;
    private final Requirement requirement;
    private final DraftRule rule;
    private final Optional<MinedConstraint> mined;

    WorkflowChange(Dossier dossier) {
        this.file = dossier.file();
        this.mined = dossier.mined();
        this.requirement = Requirement.of(file);
        String step = mined.map(MinedConstraint::step).orElse(file.step());
        this.rule = new RuleDraft(file, requirement, step).of(dossier.lesson());
    }

    Requirement requirement() {
        return requirement;
    }

    DraftRule rule() {
        return rule;
    }

    ImprovementType type() {
        return stepToAutomate().isPresent() || mined.isPresent()
                ? ImprovementType.WORKFLOW_ENHANCEMENT
                : ImprovementType.ENFORCEMENT_RULE;
    }

    List<String> diff() {
        return mined.map(found -> WorkflowDiff.of(file, found.constraint(file, requirement)))
                .orElseGet(() -> WorkflowDiff.of(file, type()));
    }

    String title() {
        String change = stepToAutomate()
                .map(step -> "Automate the step '" + step.name() + "' and check it at ")
                .or(() -> mined.map(found -> "Ask for the step '" + found.step() + "' and check it at "))
                .orElse("Check at ");
        return "%s%s: %s"
                .formatted(
                        change,
                        checkPoint().wireName(),
                        file.portrait().pattern().title());
    }

    ProcessChange processChange() {
        String check = "The gate at %s checks that: %s".formatted(checkPoint().wireName(), requirement.expected());
        return stepToAutomate()
                .map(step -> new ProcessChange(
                        file.first().workflow(),
                        Requirement.bounded("Pipelines run the step '%s' themselves, with its command. %s"
                                .formatted(step.name(), check)),
                        step.name(),
                        step.automation()))
                .or(() -> mined.map(found -> new ProcessChange(
                        file.first().workflow(),
                        Requirement.bounded("%s. %s".formatted(found.asked(), check)),
                        found.step(),
                        null,
                        found.constraint(file, requirement))))
                .orElseGet(() -> new ProcessChange(
                        file.first().workflow(),
                        Requirement.bounded(check),
                        file.declaredStep().map(Step::name).orElse(null),
                        null));
    }

    /**
     * The same as a part of a proposal that is about another pattern first.
     *
     * @param violations that the proposal names
     * @param brought the rule, unless it is there already
     */
    Covered covered(Collection<ViolationId> violations, @Nullable DraftRule brought) {
        boolean changesSteps = type() == ImprovementType.WORKFLOW_ENHANCEMENT;
        return new Covered(
                file.portrait().pattern().id(),
                file.portrait().pattern().slug(),
                file.portrait().pattern().workflow(),
                file.portrait().detected().stream()
                        .map(violation -> violation.id())
                        .filter(violations::contains)
                        .toList(),
                brought,
                changesSteps ? processChange() : null);
    }

    boolean isSameRule(DraftRule other) {
        return other.check().equals(rule.check())
                && other.checkPoint() == rule.checkPoint()
                && other.scope().equals(rule.scope());
    }

    private CheckPoint checkPoint() {
        return rule.checkPoint();
    }

    private Optional<Step> stepToAutomate() {
        return file.constraint()
                .flatMap(constraint -> file.declaredStep())
                .filter(step -> step.automation() != null && !step.automated());
    }
}
