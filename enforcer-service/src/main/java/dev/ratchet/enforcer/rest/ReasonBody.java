package dev.ratchet.enforcer.rest;

import dev.ratchet.http.Reasons;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody orders what they order. */
@Schema(name = "Reason")
public record ReasonBody(@Schema(required = true) @Nullable String reason) {

    /** The reason, without what looks like a secret. Refuses an order without one. */
    String given() {
        return Reasons.given(reason);
    }
}
