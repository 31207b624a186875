package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.waiver.Waiver;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRevoked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A waiver as it stands at the moment.
 *
 * @param versions a glob over the artifact's version; absent means every version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaiverView(
        String id,
        String state,
        String rule,
        String artifact,
        @Nullable String versions,
        String reason,
        Instant expiresAt,
        String requestedBy,
        Instant requestedAt,
        @Nullable Step granted,
        @Nullable Step revoked) {

    /** Who let the waiver count or end, and why. */
    public record Step(String by, String reason, Instant at) {}

    static WaiverView of(Waiver waiver, Instant now) {
        return new WaiverView(
                waiver.id(),
                waiver.stateAt(now).wireName(),
                waiver.rule().toString(),
                waiver.request().artifact(),
                waiver.request().versions(),
                waiver.request().reason(),
                waiver.request().expiresAt(),
                waiver.request().by(),
                waiver.request().requestedAt(),
                granted(waiver.grant()),
                revoked(waiver.revocation()));
    }

    private static @Nullable Step granted(@Nullable WaiverGranted grant) {
        return grant == null ? null : new Step(grant.by(), grant.reason(), grant.grantedAt());
    }

    private static @Nullable Step revoked(@Nullable WaiverRevoked revocation) {
        return revocation == null ? null : new Step(revocation.by(), revocation.reason(), revocation.revokedAt());
    }
}
