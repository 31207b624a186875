package dev.ratchet.analyzer.domain.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exception of one artifact from one rule.
 *
 * @param grantedAt absent while nobody has granted it
 * @param citation the position of the event that granted it, else of the one that asked for it
 */
public record Waiver(
        String id,
        String artifact,
        Instant expiresAt,
        @Nullable Instant grantedAt,
        @Nullable Instant revokedAt,
        String citation) {

    Waiver granted(Instant at, String position) {
        return grantedAt == null ? new Waiver(id, artifact, expiresAt, at, revokedAt, position) : this;
    }

    Waiver revoked(Instant at) {
        return revokedAt == null ? new Waiver(id, artifact, expiresAt, grantedAt, at, citation) : this;
    }

    public boolean appliesTo(String name, Instant at) {
        return artifact.equals(name)
                && grantedAt != null
                && !at.isBefore(grantedAt)
                && at.isBefore(expiresAt)
                && (revokedAt == null || at.isBefore(revokedAt));
    }
}
