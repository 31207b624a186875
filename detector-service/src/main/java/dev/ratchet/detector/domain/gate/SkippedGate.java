package dev.ratchet.detector.domain.gate;

import dev.ratchet.detector.domain.judging.Breach;
import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationType;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken although no gate had let the artifact pass. The same step is the same event, whenever it is
 * noticed.
 *
 * @param blockedBy the decision that had blocked it; absent when nobody had asked
 */
public record SkippedGate(GatedStep step, @Nullable String blockedBy) {

    private static final String MARK = "/gate/";

    /** The id of the event that tells of it. */
    public String eventId() {
        return EventId.hash(
                "skipped-gate", step.workflow(), step.run(), step.checkPoint().wireName(), step.step());
    }

    /** What is to be told of it. */
    public Finding finding() {
        String gate = step.checkPoint().wireName();
        String name = step.artifact().name();
        Context context = new Context(
                step.workflow(),
                gate,
                "The gate %s lets the artifact pass before %s".formatted(gate, step.step()),
                actual(),
                name);
        return new Finding(
                ViolationType.QUALITY_GATE,
                Severity.HIGH,
                "%s was taken past %s for %s: %s"
                        .formatted(step.step(), gate, name, blockedBy == null ? "nobody asked" : "it had been blocked"),
                step.at(),
                context,
                source(step),
                Breach.REPORTER,
                step.artifact().version(),
                step.run(),
                blockedBy,
                null,
                null,
                null);
    }

    private String actual() {
        return blockedBy == null
                ? "%s was done, and the gate had not been asked".formatted(step.step())
                : "%s was done although the gate had blocked it".formatted(step.step());
    }

    /** Who notices: the workflow, at this gate. */
    static Source source(GatedStep step) {
        return new Source(
                SourceKind.WORKFLOW_CONSTRAINT,
                step.workflow() + MARK + step.checkPoint().wireName());
    }

    /** The gate that a violation says was skipped; empty when it says something else. */
    public static Optional<CheckPoint> toldBy(ViolationDetected violation) {
        return Stream.of(CheckPoint.values())
                .filter(gate -> violation.reporter().equals(Breach.REPORTER)
                        && violation.source().kind() == SourceKind.WORKFLOW_CONSTRAINT
                        && violation.source().name().equals(violation.context().workflow() + MARK + gate.wireName()))
                .findFirst();
    }
}
