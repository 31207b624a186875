package dev.ratchet.detector.rest;

import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report of a violation says. */
public record ReportBody(
        @Schema(
                required = true,
                enumeration = {"architecture", "workflow", "documentation", "quality-gate"},
                implementation = String.class)
        ViolationType type,

        @Schema(
                required = true,
                enumeration = {"critical", "high", "medium", "low"},
                implementation = String.class)
        Severity severity,

        @Schema(required = true) String description,

        @Schema(
                description = "Absent means now. At most 5 minutes ahead of the clock here, and no longer ago than"
                        + " ratchet.detector.longest-ago (3653 days)")
        @Nullable
        Instant detectedAt,

        @Schema(required = true) Context context,

        @Schema(description = "Absent means the caller, as a tool if it is a pipeline, else as a person") @Nullable
        SourceBody source,

        @Nullable String artifactVersion,

        @Schema(description = "Within one run, the same fact from another source is another sighting of one violation")
        @Nullable
        String run,

        @Nullable String decisionId,
        @Nullable String rootCause,
        @Nullable String preventionMechanism,
        @Nullable String impact) {

    /** Who or what noticed, in the reporter's words. */
    public record SourceBody(
            @Schema(
                    enumeration = {"person", "tool"},
                    implementation = String.class)
            SourceKind kind,

            String name) {

        Source source() {
            if (kind != SourceKind.PERSON && kind != SourceKind.TOOL) {
                throw new InvalidValue("source.kind", "person or tool", kind == null ? "absent" : kind.wireName());
            }
            return new Source(kind, name);
        }
    }

    /** The finding as this caller reports it now. */
    Finding finding(String reporter, SourceKind callerKind, Era era) {
        return new Finding(
                type,
                severity,
                description,
                era.time("detectedAt", detectedAt),
                context,
                source == null ? new Source(callerKind, reporter) : source.source(),
                reporter,
                artifactVersion,
                run,
                decisionId,
                rootCause,
                preventionMechanism,
                impact);
    }
}
