package dev.ratchet.detector.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.detector.domain.violation.Violation;
import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A violation as it stands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ViolationView(
        String id,
        ViolationType type,
        Severity severity,
        String status,
        String description,
        Instant detectedAt,
        Context context,
        @Nullable String artifactVersion,
        @Nullable String run,
        @Nullable String decisionId,
        @Nullable String rootCause,
        @Nullable String preventionMechanism,
        @Nullable String impact,
        Source source,
        String reporter,
        String fingerprint,
        List<SightingView> observed,
        @Nullable EndView resolution,
        @Nullable EndView withdrawal) {

    /** Another source that noticed the same violation. */
    public record SightingView(Source source, String reporter, Instant observedAt) {}

    /** How a violation ended: who said so, when and why. */
    public record EndView(Instant at, String by, String reason) {}

    static ViolationView of(Violation violation) {
        ViolationDetected detected = violation.detected();
        return new ViolationView(
                detected.id().toString(),
                detected.type(),
                detected.severity(),
                violation.status().wireName(),
                detected.description(),
                detected.detectedAt(),
                detected.context(),
                detected.artifactVersion(),
                detected.run(),
                detected.decisionId(),
                detected.rootCause(),
                detected.preventionMechanism(),
                detected.impact(),
                detected.source(),
                detected.reporter(),
                detected.fingerprint(),
                violation.observed().stream()
                        .map(seen -> new SightingView(seen.source(), seen.reporter(), seen.observedAt()))
                        .toList(),
                resolution(violation.resolved()),
                withdrawal(violation.withdrawn()));
    }

    private static @Nullable EndView resolution(@Nullable ViolationResolved resolved) {
        return resolved == null ? null : new EndView(resolved.resolvedAt(), resolved.by(), resolved.resolution());
    }

    private static @Nullable EndView withdrawal(@Nullable ViolationWithdrawn withdrawn) {
        return withdrawn == null ? null : new EndView(withdrawn.withdrawnAt(), withdrawn.by(), withdrawn.reason());
    }
}
