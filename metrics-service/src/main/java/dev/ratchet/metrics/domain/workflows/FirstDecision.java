package dev.ratchet.metrics.domain.workflows;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.EventId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first answer of the gate before the deployment of one version of an artifact. First means decided first, even
 * when another decision reached the log before it.
 *
 * @param version the artifact's version, or its digest where no version is known
 * @param isAllowed what the gate said; a later override doesn't change it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FirstDecision(
        String artifact,
        String version,
        @Nullable String workflow,
        boolean isAllowed,
        Instant decidedAt,
        String replica,
        long sequence) {

    private static final Comparator<FirstDecision> BY_TIME = Comparator.comparing(FirstDecision::decidedAt)
            .thenComparing(FirstDecision::replica)
            .thenComparingLong(FirstDecision::sequence);

    /** The artifact version that an event decides on before its deployment; none for an artifact without a version. */
    public static List<String> keysOf(DecisionEvent event) {
        return of(event).stream()
                .map(first -> EventId.hash(first.artifact(), first.version()))
                .toList();
    }

    /** The first decision, after another one for the same version. */
    public static @Nullable FirstDecision after(@Nullable FirstDecision before, DecisionEvent event) {
        FirstDecision other = of(event).orElse(null);
        if (before == null || other == null) {
            return before == null ? other : before;
        }
        return BY_TIME.compare(other, before) < 0 ? other : before;
    }

    private static Optional<FirstDecision> of(DecisionEvent event) {
        return event instanceof GateDecided decided && decided.checkPoint() == CheckPoint.PRE_DEPLOY
                ? versionOf(decided.artifact()).map(version -> of(decided, version))
                : Optional.empty();
    }

    private static FirstDecision of(GateDecided decided, String version) {
        return new FirstDecision(
                decided.artifact().name(),
                version,
                decided.workflow(),
                decided.allowed(),
                decided.decidedAt(),
                decided.replica(),
                decided.sequence());
    }

    private static Optional<String> versionOf(Artifact artifact) {
        return Optional.ofNullable(artifact.version() != null ? artifact.version() : artifact.digest());
    }
}
