package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DeclaredWorkflow;
import dev.ratchet.analyzer.domain.wording.Counted;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import java.util.List;
import java.util.Optional;

/**
 * Whether the step was left out in the runs, and whether the workflow has it at all. What is left out as often where the
 * problem did not occur is no cause of it.
 */
final class StepAtFault {

    private StepAtFault() {}

    static Optional<Link> link(CaseFile file) {
        boolean isForbidden = file.constraint()
                .filter(constraint -> constraint.template() == ConstraintTemplate.ABSENCE)
                .isPresent();
        if (isForbidden) {
            return Optional.empty();
        }
        Optional<String> undeclared = file.workflow()
                .filter(declared -> file.constraint().isEmpty())
                .filter(declared -> file.declaredStep().isEmpty())
                .map(DeclaredWorkflow::citation);
        List<String> without = without(file.step(), file.runs());
        List<String> elsewhere = without(file.step(), file.around().otherRuns());
        boolean isUsual = file.constraint().isEmpty()
                && !elsewhere.isEmpty()
                && (long) elsewhere.size() * file.runs().size()
                        >= (long) without.size() * file.around().otherRuns().size();
        return without.isEmpty() || isUsual
                ? undeclared.flatMap(citation -> undeclared(file, citation))
                : leftOut(file, without, undeclared);
    }

    private static List<String> without(String step, List<ClosedRun> runs) {
        return runs.stream()
                .filter(run -> !run.completed(step))
                .map(ClosedRun::closed)
                .map(RunClosed::run)
                .toList();
    }

    private static Optional<Link> leftOut(CaseFile file, List<String> without, Optional<String> undeclared) {
        String statement = "The step '%s' was not completed in %s%s"
                .formatted(
                        file.step(),
                        Counted.of(without.size(), file.runs().size(), "closed run"),
                        undeclared.isPresent() ? ", and the workflow does not declare it" : "");
        return Link.of(
                Link.Weight.STEP,
                statement,
                undeclared.map(citation -> Link.and(without, citation)).orElse(without));
    }

    private static Optional<Link> undeclared(CaseFile file, String citation) {
        String statement = "The workflow '%s' does not declare the step '%s'"
                .formatted(file.portrait().pattern().workflow(), file.step());
        return Link.of(Link.Weight.STEP, statement, List.of(citation));
    }
}
