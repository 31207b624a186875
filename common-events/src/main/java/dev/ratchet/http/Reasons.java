package dev.ratchet.http;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.redaction.Redaction;
import org.jspecify.annotations.Nullable;

/** What people give as the reason of an order, in the form in which it may be published. */
public final class Reasons {

    private Reasons() {}

    /** The reason, without what looks like a secret. Refuses an order without one. */
    public static String given(@Nullable String reason) {
        return Redaction.ofTexts().redacted(Bounds.text("reason", reason));
    }
}
