package dev.ratchet.enforcer.domain.waiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.Glob;
import dev.ratchet.events.DecisionEvent.WaivedBy;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRequested;
import dev.ratchet.events.RuleEvent.WaiverRevoked;
import dev.ratchet.events.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time-limited, reasoned exception of one artifact from one rule, folded from {@link dev.ratchet.events.Topic#RULES}. It
 * counts from the moment that somebody else than its requester granted it until it expires or is revoked; the first grant
 * and the first revocation are the ones that count.
 *
 * @param request what was asked for, by whom
 * @param grant absent while nobody granted it
 * @param revocation absent while nobody took it back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Waiver(
        WaiverRequested request,
        @Nullable WaiverGranted grant,
        @Nullable WaiverRevoked revocation) {

    /** The waiver after an event that speaks of it; what speaks of one that nobody asked for changes nothing. */
    public static @Nullable Waiver after(@Nullable Waiver waiver, RuleEvent event) {
        if (waiver == null) {
            return event instanceof WaiverRequested request ? new Waiver(request, null, null) : null;
        }
        return switch (event) {
            case WaiverGranted granted -> waiver.granted(granted);
            case WaiverRevoked revoked -> waiver.revoked(revoked);
            default -> waiver;
        };
    }

    public String id() {
        return request.waiver();
    }

    public RuleId rule() {
        return request.rule();
    }

    public WaiverState stateAt(Instant instant) {
        if (revocation != null) {
            return WaiverState.REVOKED;
        }
        if (!instant.isBefore(request.expiresAt())) {
            return WaiverState.EXPIRED;
        }
        return grant == null ? WaiverState.REQUESTED : WaiverState.GRANTED;
    }

    /**
     * Whether it counts for an artifact at an instant, which may lie in the past.
     *
     * @param version absent when it isn't known: then only a waiver of every version counts
     */
    boolean covers(String artifact, @Nullable String version, Instant instant) {
        return request.artifact().equals(artifact) && coversVersion(version) && isInForceAt(instant);
    }

    /** What a trigger says of the waiver that applied to it. */
    public WaivedBy asWaivedBy() {
        return new WaivedBy(id(), request.reason(), request.expiresAt());
    }

    /** The fewest events that give this waiver when they are replayed from nothing. */
    List<RuleEvent> events() {
        return Stream.<@Nullable RuleEvent>of(request, grant, revocation)
                .filter(Objects::nonNull)
                .map(RuleEvent.class::cast)
                .toList();
    }

    private boolean coversVersion(@Nullable String version) {
        String versions = request.versions();
        return versions == null || (version != null && Glob.ofNames(versions).matches(version));
    }

    private boolean isInForceAt(Instant instant) {
        return grant != null
                && !instant.isBefore(grant.grantedAt())
                && instant.isBefore(request.expiresAt())
                && (revocation == null || instant.isBefore(revocation.revokedAt()));
    }

    private Waiver granted(WaiverGranted event) {
        boolean counts = grant == null && revocation == null && !event.by().equals(request.by());
        return counts ? new Waiver(request, event, null) : this;
    }

    private Waiver revoked(WaiverRevoked event) {
        return revocation == null ? new Waiver(request, grant, event) : this;
    }
}
