package dev.ratchet.metrics.domain.violations;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationObserved;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the metrics need to know of a violation.
 *
 * @param sourceName with {@code sourceKind}, who or what noticed it first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(
        ViolationId id,
        String workflow,
        String step,
        ViolationType type,
        Severity severity,
        String artifact,
        @Nullable String artifactVersion,
        SourceKind sourceKind,
        String sourceName,
        Instant detectedAt,
        ViolationStatus status) {

    /** The violation after an event that speaks of it; one that was never detected doesn't exist. */
    public static @Nullable Violation after(@Nullable Violation before, ViolationEvent event) {
        return after(before, event, event.at());
    }

    /** The same, at the time that the log can vouch for. */
    public static @Nullable Violation after(@Nullable Violation before, ViolationEvent event, Instant happenedAt) {
        return switch (event) {
            case ViolationDetected detected -> before == null ? of(detected, happenedAt) : before;
            case ViolationObserved observed -> before;
            case ViolationResolved resolved -> before == null ? null : before.resolved();
            case ViolationWithdrawn withdrawn -> before == null ? null : before.as(ViolationStatus.WITHDRAWN);
        };
    }

    /** True when it counts: it was not withdrawn. */
    public boolean stands() {
        return status != ViolationStatus.WITHDRAWN;
    }

    /** True when this rule itself noticed it: such a violation says nothing about whether the rule helps. */
    public boolean isSourcedBy(RuleId rule) {
        return sourceKind == SourceKind.RULE && sourceName.equals(rule.toString());
    }

    private Violation resolved() {
        return stands() ? as(ViolationStatus.RESOLVED) : this;
    }

    private Violation as(ViolationStatus newStatus) {
        return new Violation(
                id,
                workflow,
                step,
                type,
                severity,
                artifact,
                artifactVersion,
                sourceKind,
                sourceName,
                detectedAt,
                newStatus);
    }

    private static Violation of(ViolationDetected event, Instant detectedAt) {
        return new Violation(
                event.id(),
                event.workflow(),
                event.context().step(),
                event.type(),
                event.severity(),
                event.context().affectedArtifact(),
                event.artifactVersion(),
                event.source().kind(),
                event.source().name(),
                detectedAt,
                ViolationStatus.OPEN);
    }
}
