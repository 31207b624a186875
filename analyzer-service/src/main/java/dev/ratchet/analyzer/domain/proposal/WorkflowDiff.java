package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.WorkflowEvent.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * How a workflow's declaration changes, as lines that begin with a blank, a minus or a plus: the step that pipelines are to
 * run is automated, and nothing else.
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
