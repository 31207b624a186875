package dev.ratchet.events;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A text in ASCII as it stands in a document, spelled out when it is first asked for. */
final class LaterText {

    private final byte[] document;
    private final int from;
    private final int to;
    private @Nullable String text;

    LaterText(byte[] document, int from, int to) {
        this.document = document;
        this.from = from;
        this.to = to;
    }

    int length() {
        return to - from;
    }

    /** Threads that ask at the same time may get texts of their own, which are equal. */
    String text() {
        String known = text;
        if (known == null) {
            known = new String(document, from, to - from, StandardCharsets.ISO_8859_1);
            text = known;
        }
        return known;
    }

    static Object spelled(Object value) {
        return value instanceof LaterText later ? later.text() : value;
    }
}
