package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.evidence.DeclaredWorkflow;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a workflow's declaration changes, as lines that begin with a blank, a minus or a plus: the step that pipelines are to
 * run is automated, or what was mined from runs is asked for, and nothing else.
 */
final class WorkflowDiff {

    private WorkflowDiff() {}

    /** Empty where the proposal leaves the workflow as it is. */
    static List<String> of(CaseFile file, ImprovementType type) {
        if (type != ImprovementType.WORKFLOW_ENHANCEMENT) {
            return List.of();
        }
        return file.workflow()
                .flatMap(declared -> file.declaredStep()
                        .map(step -> lines(
                                declared.definition().workflow(),
                                declared.definition().version(),
                                step)))
                .orElse(List.of());
    }

    /** The constraint is asked for, and its step is declared where it is not yet. */
    static List<String> of(CaseFile file, Constraint constraint) {
        return file.workflow().map(declared -> lines(declared, constraint)).orElse(List.of());
    }

    private static List<String> lines(DeclaredWorkflow declared, Constraint constraint) {
        int version = declared.definition().version();
        List<String> lines = new ArrayList<>();
        lines.add(" workflow: " + declared.definition().workflow());
        lines.add("-version: " + version);
        lines.add("+version: " + (version + 1));
        lines.add(" steps:");
        Stream.concat(Stream.of(constraint.step()), Stream.ofNullable(constraint.activation()))
                .filter(step -> declared.step(step).isEmpty())
                .forEach(step -> lines.add("+  - name: " + step));
        lines.add(" constraints:");
        lines.add("+  - id: " + constraint.id());
        lines.add("+    template: " + constraint.template().wireName());
        lines.add("+    step: " + constraint.step());
        if (constraint.activation() != null) {
            lines.add("+    activation: " + constraint.activation());
        }
        lines.add("+    expectedBehavior: " + constraint.expectedBehavior());
        return lines.stream().map(Requirement::bounded).toList();
    }

    private static List<String> lines(String workflow, int version, Step step) {
        List<String> lines = new ArrayList<>();
        lines.add(" workflow: " + workflow);
        lines.add("-version: " + version);
        lines.add("+version: " + (version + 1));
        lines.add(" steps:");
        lines.add("   - name: " + step.name());
        if (step.automation() != null) {
            lines.add("     automation: " + Requirement.bounded(step.automation()));
        }
        lines.add("-    automated: false");
        lines.add("+    automated: true");
        return lines.stream().map(Requirement::bounded).toList();
    }
}
