package dev.ratchet.detector.domain.gate;

import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.run.Run.Said;
import dev.ratchet.detector.domain.workflow.WorkflowDefinition;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.WorkflowEvent.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where gates stand: where the definition of a workflow says so; where it names none, the gate pre-deploy stands before a
 * step that is called like a deployment.
 *
 * @param deploySteps what a deployment is called
 * @param grace how long a decision may be on its way to the log where the definition doesn't say
 */
public record GateStands(Set<String> deploySteps, Duration grace) {

    public GateStands {
        deploySteps = Set.copyOf(deploySteps);
    }

    /** The steps of a run that it took, and before which a gate stands; none while it isn't known what it works on. */
    public List<GatedStep> taken(Run run, Optional<WorkflowDefinition> definition) {
        return run.workflow()
                .flatMap(workflow -> run.artifact().map(artifact -> taken(run, workflow, artifact, definition)))
                .orElse(List.of());
    }

    private List<GatedStep> taken(
            Run run, String workflow, Artifact artifact, Optional<WorkflowDefinition> definition) {
        List<Gate> declared =
                definition.map(known -> known.current().everyGate()).orElse(List.of());
        boolean isDeclared = !declared.isEmpty();
        Instant since = isDeclared
                ? definition.map(known -> known.current().definedAt()).orElse(Instant.MIN)
                : Instant.MIN;
        return (isDeclared ? declared.stream() : usual())
                .flatMap(gate -> run.taken(gate.before()).stream()
                        .flatMap(said -> told(said)
                                .filter(told -> !told.isBefore(since))
                                .map(told -> step(run, workflow, artifact, gate, said, told, isDeclared))))
                .toList();
    }

    private Stream<Gate> usual() {
        return deploySteps.stream().sorted().map(step -> new Gate(CheckPoint.PRE_DEPLOY, step, null));
    }

    private static Stream<Instant> told(Said said) {
        return Stream.ofNullable(said.told());
    }

    private GatedStep step(
            Run run, String workflow, Artifact artifact, Gate gate, Said said, Instant told, boolean isDeclared) {
        Duration patience = gate.grace();
        return new GatedStep(
                workflow,
                run.id(),
                artifact,
                gate.checkPoint(),
                gate.before(),
                said.at(),
                told,
                patience == null ? grace : patience,
                isDeclared);
    }
}
