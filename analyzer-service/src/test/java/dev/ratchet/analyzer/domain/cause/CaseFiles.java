package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.DeclaredWorkflow;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Severity;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a pattern in the tests' workflow {@code shipping}, whose step {@code pack} is at fault. */
public final class CaseFiles {

    private static final Instant NOON = Instant.parse("2025-11-20T12:00:00Z");

    private CaseFiles() {}

    public static CaseFile bare(Portrait portrait) {
        return new CaseFile(portrait, Optional.empty(), List.of(), List.of());
    }

    public static CaseFile of(
            Portrait portrait, DeclaredWorkflow workflow, List<ClosedRun> runs, List<DecisionMark> decisions) {
        return new CaseFile(portrait, Optional.of(workflow), runs, decisions);
    }

    /** Version 3, with the constraint {@code shipping/packed}. */
    public static DeclaredWorkflow workflow(@Nullable String automation, boolean automated) {
        Constraint packed = new Constraint(
                "packed",
                ConstraintTemplate.EXISTENCE,
                "pack",
                null,
                null,
                ViolationType.WORKFLOW,
                Severity.MEDIUM,
                "${artifact.name} was not packed",
                "A crate is ready for ${artifact.name}",
                "${artifact.name} left without a crate",
                "Pack ${artifact.name} into a crate");
        return workflow(packed, new Step("pack", null, automation, automated));
    }

    /** A workflow that asks for one thing. */
    public static DeclaredWorkflow workflow(Constraint constraint, Step step) {
        return new DeclaredWorkflow(new WorkflowDefined(
                "shipping", 3, null, List.of(step), List.of(constraint), List.of(), NOON, "rule-admin-1", null));
    }

    public static ClosedRun run(int number, String... steps) {
        return new ClosedRun(new RunClosed(
                "shipping",
                "run-" + number,
                Artifact.named("unit-" + number),
                List.of(steps),
                List.of("packed"),
                "success",
                NOON,
                NOON));
    }

    public static DecisionMark decision(String id, CheckPoint checkPoint, int number, int rules) {
        return new DecisionMark(
                id,
                checkPoint,
                "unit-" + number,
                "shipping",
                "run-" + number,
                rules,
                true,
                NOON,
                new LogPosition(Topic.GATE_DECISIONS, 0, number));
    }
}
