package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the detector writes on {@link Topic#VIOLATIONS}; keyed by workflow. */
public sealed interface ViolationEvent extends Event {

    ViolationId id();

    String workflow();

    @Override
    default String key() {
        return workflow();
    }

    /** Where in the process a violation happened, and what was expected there. */
    record Context(
            String workflow, String step, String expectedBehavior, String actualBehavior, String affectedArtifact) {

        public Context {
            Bounds.name("context.workflow", workflow);
            Bounds.name("context.step", step);
            Bounds.text("context.expectedBehavior", expectedBehavior);
            Bounds.text("context.actualBehavior", actualBehavior);
            Bounds.name("context.affectedArtifact", affectedArtifact);
        }
    }

    /** Who or what noticed: a subject, a tool, the constraint {@code workflow/id}, or the rule's id. */
    record Source(SourceKind kind, String name) {

        public Source {
            Bounds.present("source.kind", kind);
            Bounds.name("source.name", name);
        }
    }

    /** Emitted once for each departure from the process, by a report or when a constraint is seen to be violated. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ViolationDetected(
            ViolationId id,
            ViolationType type,
            Severity severity,
            String description,
            Instant detectedAt,
            Context context,
            Source source,
            String reporter,
            String fingerprint,
            @Nullable String artifactVersion,
            @Nullable String run,
            @Nullable String decisionId,
            @Nullable String rootCause,
            @Nullable String preventionMechanism,
            @Nullable String impact)
            implements ViolationEvent {

        public ViolationDetected {
            Bounds.present("id", id);
            Bounds.present("type", type);
            Bounds.present("severity", severity);
            Bounds.text("description", description);
            Bounds.time("detectedAt", detectedAt);
            Bounds.present("context", context);
            Bounds.present("source", source);
            Bounds.name("reporter", reporter);
            Bounds.name("fingerprint", fingerprint);
            Bounds.optionalName("artifactVersion", artifactVersion);
            Bounds.optionalName("run", run);
            Bounds.optionalName("decisionId", decisionId);
            Bounds.optionalText("rootCause", rootCause);
            Bounds.optionalText("preventionMechanism", preventionMechanism);
            Bounds.optionalText("impact", impact);
        }

        @Override
        public String workflow() {
            return context.workflow();
        }

        @Override
        public Instant at() {
            return detectedAt;
        }
    }

    /** Emitted when another source reports a violation that is known already. */
    record ViolationObserved(ViolationId id, String workflow, Source source, String reporter, Instant observedAt)
            implements ViolationEvent {

        public ViolationObserved {
            Bounds.present("id", id);
            Bounds.name("workflow", workflow);
            Bounds.present("source", source);
            Bounds.name("reporter", reporter);
            Bounds.time("observedAt", observedAt);
        }

        @Override
        public Instant at() {
            return observedAt;
        }
    }

    /** Emitted when somebody says that what was wrong has been put right. */
    record ViolationResolved(ViolationId id, String workflow, Instant resolvedAt, String by, String resolution)
            implements ViolationEvent {

        public ViolationResolved {
            Bounds.present("id", id);
            Bounds.name("workflow", workflow);
            Bounds.time("resolvedAt", resolvedAt);
            Bounds.name("by", by);
            Bounds.text("resolution", resolution);
        }

        @Override
        public Instant at() {
            return resolvedAt;
        }
    }

    /** Emitted when a violation turns out not to have been one. */
    record ViolationWithdrawn(ViolationId id, String workflow, Instant withdrawnAt, String by, String reason)
            implements ViolationEvent {

        public ViolationWithdrawn {
            Bounds.present("id", id);
            Bounds.name("workflow", workflow);
            Bounds.time("withdrawnAt", withdrawnAt);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
        }

        @Override
        public Instant at() {
            return withdrawnAt;
        }
    }
}
