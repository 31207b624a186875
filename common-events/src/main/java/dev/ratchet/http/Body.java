package dev.ratchet.http;

import org.jspecify.annotations.Nullable;

/** The body of a request that can't do without one. */
public final class Body {

    private Body() {}

    /** Refuses a request without a body. */
    public static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new Problem(400, "body-missing", "This request needs a JSON object as its body")
                    .remedy("Send one as the schema at /q/openapi has it");
        }
        return body;
    }
}
