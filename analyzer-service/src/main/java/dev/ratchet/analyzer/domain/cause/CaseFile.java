package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.DeclaredWorkflow;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.Step;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of a pattern when it is explained.
 *
 * @param workflow the declaration that its violations happened under; empty when the workflow is not declared
 * @param runs of the violations, as far as they have closed
 * @param decisions of the gate in the runs of the violations
 * @param around what is known around it
 */
public record CaseFile(
        Portrait portrait,
        Optional<DeclaredWorkflow> workflow,
        List<ClosedRun> runs,
        List<DecisionMark> decisions,
        Surroundings around) {

    public CaseFile {
        runs = List.copyOf(runs);
        decisions = List.copyOf(decisions);
    }

    /** A file of which nobody has looked around. */
    public CaseFile(
            Portrait portrait,
            Optional<DeclaredWorkflow> workflow,
            List<ClosedRun> runs,
            List<DecisionMark> decisions) {
        this(portrait, workflow, runs, decisions, Surroundings.unknown());
    }

    public CaseFile in(Surroundings surroundings) {
        return new CaseFile(portrait, workflow, runs, decisions, surroundings);
    }

    public ViolationDetected first() {
        return portrait.detected().getFirst();
    }

    /** In how many workflows there are patterns like this one, its own among them. */
    public int workflows() {
        return 1
                + (int) around.related().stream()
                        .map(RelatedPattern::workflow)
                        .distinct()
                        .count();
    }

    /** The constraint that noticed the first violation for which the workflow still has one. */
    public Optional<Constraint> constraint() {
        return portrait.detected().stream()
                .flatMap(violation ->
                        workflow.stream().flatMap(declared -> declared.constraintBehind(violation.source()).stream()))
                .findFirst();
    }

    /** The step at fault: the constraint's, else the one that the first violation names. */
    public String step() {
        return constraint().map(Constraint::step).orElse(first().context().step());
    }

    public Optional<Step> declaredStep() {
        return workflow.flatMap(declared -> declared.step(step()));
    }
}
