package dev.ratchet.detector.domain.violation;

import dev.ratchet.events.EventId;
import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationObserved;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.redaction.Redaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A departure from the process that somebody noticed, before it is known whether it is a violation of its own. */
public record Finding(
        ViolationType type,
        Severity severity,
        String description,
        Instant detectedAt,
        Context context,
        Source source,
        String reporter,
        @Nullable String artifactVersion,
        @Nullable String run,
        @Nullable String decisionId,
        @Nullable String rootCause,
        @Nullable String preventionMechanism,
        @Nullable String impact) {

    /** Everything that can be checked without a number is checked here, so that no number is given in vain. */
    public Finding {
        new ViolationDetected(
                new ViolationId(LocalDate.EPOCH, 1),
                type,
                severity,
                description,
                detectedAt,
                context,
                source,
                reporter,
                "unnumbered",
                artifactVersion,
                run,
                decisionId,
                rootCause,
                preventionMechanism,
                impact);
    }

    /** The same without what looks like a secret in what was told. */
    public Finding redacted() {
        Redaction redaction = Redaction.ofTexts();
        return new Finding(
                type,
                severity,
                redaction.redacted(description),
                detectedAt,
                new Context(
                        context.workflow(),
                        context.step(),
                        redaction.redacted(context.expectedBehavior()),
                        redaction.redacted(context.actualBehavior()),
                        context.affectedArtifact()),
                source,
                reporter,
                artifactVersion,
                run,
                decisionId,
                redaction.optional(rootCause),
                redaction.optional(preventionMechanism),
                redaction.optional(impact));
    }

    /** The same for the same fact, whoever notices it and however they word it. */
    public String fingerprint() {
        return EventId.hash(
                context.workflow(),
                context.step(),
                type.wireName(),
                context.affectedArtifact(),
                artifactVersion == null ? "" : artifactVersion,
                run == null ? "" : run,
                context.expectedBehavior());
    }

    /** The series that its number is taken from: one for each day in UTC. */
    public String series() {
        return seriesOf(day());
    }

    public static String seriesOf(LocalDate day) {
        return "VIOL-" + day;
    }

    /** Becomes a violation of its own. */
    public ViolationDetected detected(int number) {
        return new ViolationDetected(
                new ViolationId(day(), number),
                type,
                severity,
                description,
                detectedAt,
                context,
                source,
                reporter,
                fingerprint(),
                artifactVersion,
                run,
                decisionId,
                rootCause,
                preventionMechanism,
                impact);
    }

    /** Turns out to be another sighting of a violation that is known. */
    public ViolationObserved observed(Violation known) {
        return new ViolationObserved(known.id(), context.workflow(), source, reporter, detectedAt);
    }

    private LocalDate day() {
        return LocalDate.ofInstant(detectedAt, ZoneOffset.UTC);
    }
}
