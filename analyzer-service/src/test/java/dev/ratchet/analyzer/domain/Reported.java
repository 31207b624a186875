package dev.ratchet.analyzer.domain;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A violation as a test tells it; whatever the test does not say is ordinary. */
public record Reported(
        int number,
        String artifact,
        String description,
        String expected,
        String actual,
        ViolationType type,
        Severity severity,
        Source source,
        @Nullable String rootCause,
        String workflow) {

    private static final Instant FIRST = Instant.parse("2025-10-30T09:00:00Z");

    public static Reported violation(int number, String artifact, String description) {
        return new Reported(
                number,
                artifact,
                description,
                "everything is in its place",
                "something is not",
                ViolationType.WORKFLOW,
                Severity.MEDIUM,
                new Source(SourceKind.PERSON, "reporter-1"),
                null,
                "shipping");
    }

    public Reported gap(String whatWasExpected, String whatCame) {
        return new Reported(
                number, artifact, description, whatWasExpected, whatCame, type, severity, source, rootCause, workflow);
    }

    public Reported of(ViolationType otherType) {
        return new Reported(
                number, artifact, description, expected, actual, otherType, severity, source, rootCause, workflow);
    }

    public Reported with(Severity otherSeverity) {
        return new Reported(
                number, artifact, description, expected, actual, type, otherSeverity, source, rootCause, workflow);
    }

    public Reported by(SourceKind kind, String name) {
        return new Reported(
                number,
                artifact,
                description,
                expected,
                actual,
                type,
                severity,
                new Source(kind, name),
                rootCause,
                workflow);
    }

    public Reported because(String cause) {
        return new Reported(number, artifact, description, expected, actual, type, severity, source, cause, workflow);
    }

    public Reported in(String otherWorkflow) {
        return new Reported(
                number, artifact, description, expected, actual, type, severity, source, rootCause, otherWorkflow);
    }

    /** Detected {@code number} days after the first day, in a run of its own. */
    public Violation now() {
        Instant detectedAt = FIRST.plus(Duration.ofDays(number));
        LocalDate day = detectedAt.atZone(ZoneOffset.UTC).toLocalDate();
        return new Violation(
                new ViolationDetected(
                        new ViolationId(day, number),
                        type,
                        severity,
                        description,
                        detectedAt,
                        new Context(workflow, "pack", expected, actual, artifact),
                        source,
                        "detector-service",
                        "fingerprint-" + number,
                        "1.0." + number,
                        "run-" + number,
                        null,
                        rootCause,
                        null,
                        null),
                Violation.Standing.OPEN);
    }
}
