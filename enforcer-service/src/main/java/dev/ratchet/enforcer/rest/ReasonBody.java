package dev.ratchet.enforcer.rest;

import dev.ratchet.events.Bounds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why somebody orders what they order. */
@Schema(name = "Reason")
public record ReasonBody(@Schema(required = true) @Nullable String reason) {

    /** Refuses an order without a reason. */
    String given() {
        return Bounds.text("reason", reason);
    }
}
