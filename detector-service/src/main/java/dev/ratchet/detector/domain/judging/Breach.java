package dev.ratchet.detector.domain.judging;

import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.detector.domain.workflow.Wording;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.EventId;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.WorkflowEvent.Constraint;
import java.time.Instant;

/** A constraint that a run violates: the same breach has the same event id, whenever and wherever it is noticed. */
public record Breach(String workflow, String run, Artifact artifact, Constraint constraint, Instant since) {

    /** Who speaks when a constraint is violated. */
    public static final String REPORTER = "detector-service";

    /** The id of the event that tells of it. */
    public String eventId() {
        return EventId.hash("violated", workflow, run, constraint.id());
    }

    /** The breach in the words of the constraint. */
    public Finding finding() {
        Wording wording = Wording.of(workflow, run, artifact);
        Context context = new Context(
                workflow,
                constraint.step(),
                wording.fill(constraint.expectedBehavior()),
                wording.fill(constraint.actualBehavior()),
                artifact.name());
        return new Finding(
                constraint.type(),
                constraint.severity(),
                wording.fill(constraint.description()),
                since,
                context,
                new Source(SourceKind.WORKFLOW_CONSTRAINT, workflow + "/" + constraint.id()),
                REPORTER,
                artifact.version(),
                run,
                null,
                null,
                null,
                null);
    }
}
