package dev.ratchet.enforcer.domain.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * A violation as backtests need it, folded from {@link dev.ratchet.events.Topic#VIOLATIONS}.
 *
 * @param sourceRule the rule that noticed it, where one did: for that rule it never counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ViolationMark(
        String id,
        String workflow,
        String artifact,
        @Nullable String version,
        @Nullable String run,
        @Nullable String decisionId,
        @Nullable String sourceRule,
        boolean isWithdrawn) {

    /** The state after an event of this violation. */
    public static @Nullable ViolationMark after(@Nullable ViolationMark before, Recorded<ViolationEvent> recorded) {
        return switch (recorded.event()) {
            case ViolationDetected detected -> before == null ? of(detected) : before;
            case ViolationWithdrawn withdrawn -> before == null ? null : before.withdrawn();
            default -> before;
        };
    }

    private static ViolationMark of(ViolationDetected detected) {
        Source source = detected.source();
        return new ViolationMark(
                detected.id().toString(),
                detected.workflow(),
                detected.context().affectedArtifact(),
                detected.artifactVersion(),
                detected.run(),
                detected.decisionId(),
                source.kind() == SourceKind.RULE ? source.name() : null,
                false);
    }

    private ViolationMark withdrawn() {
        return new ViolationMark(id, workflow, artifact, version, run, decisionId, sourceRule, true);
    }
}
