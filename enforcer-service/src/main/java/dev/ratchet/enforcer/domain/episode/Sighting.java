package dev.ratchet.enforcer.domain.episode;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A violation as far as it can bear a rule in shadow out, folded from {@link dev.ratchet.events.Topic#VIOLATIONS}.
 *
 * @param sourceRule the rule that noticed it, where one did: for that rule it never counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sighting(
        String violation, String artifact, @Nullable String sourceRule, Instant detectedAt, boolean isWithdrawn) {

    /** The state after an event of this violation. */
    public static @Nullable Sighting after(@Nullable Sighting before, Recorded<ViolationEvent> recorded) {
        return switch (recorded.event()) {
            case ViolationDetected detected -> before == null ? of(detected) : before;
            case ViolationWithdrawn withdrawn -> before == null ? null : before.withdrawn();
            default -> before;
        };
    }

    /**
     * True when it bears the rule of an episode out: the rule had no say, was not the one that noticed it, and had triggered
     * on the artifact before without holding again.
     */
    public boolean bearsOut(Episode episode) {
        EpisodeKey key = episode.key();
        return !isWithdrawn
                && episode.isShadow()
                && key.artifact().equals(artifact)
                && !isSourcedBy(key.rule())
                && !detectedAt.isBefore(episode.openedAt())
                && (episode.closedAt() == null || !detectedAt.isAfter(episode.closedAt()));
    }

    private boolean isSourcedBy(RuleId rule) {
        return rule.value().equals(sourceRule);
    }

    private static Sighting of(ViolationDetected detected) {
        Source source = detected.source();
        return new Sighting(
                detected.id().toString(),
                detected.context().affectedArtifact(),
                source.kind() == SourceKind.RULE ? source.name() : null,
                detected.detectedAt(),
                false);
    }

    private Sighting withdrawn() {
        return new Sighting(violation, artifact, sourceRule, detectedAt, true);
    }
}
