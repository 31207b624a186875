package dev.ratchet.events.redaction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of a value its name makes secret. A claim that is true or false never is one. */
enum Secrecy {
    /** Nothing. */
    NONE,
    /** Texts, but no numbers and nothing that has parts. */
    TEXT,
    /** The texts in it, wherever they stand; numbers tell how many there are. */
    TEXTS,
    /** All of it. */
    WHOLE;

    boolean hides(Object value) {
        return switch (this) {
            case NONE -> false;
            case TEXT -> value instanceof String;
            case TEXTS -> !(value instanceof Boolean || value instanceof Number);
            case WHOLE -> !(value instanceof Boolean);
        };
    }

    /** What stays of a value that is hidden. */
    Object hidden(Object value) {
        return this == TEXTS ? withoutTexts(value) : Redaction.MARK;
    }

    private static Object withoutTexts(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> clean = new LinkedHashMap<>();
                Map<String, Integer> namesakes = new HashMap<>();
                map.forEach((key, part) -> clean.put(
                        Redaction.unused(clean, namesakes, SecretTexts.redacted(String.valueOf(key))),
                        withoutTexts(part)));
                yield clean;
            }
            case List<?> list -> list.stream().map(Secrecy::withoutTexts).toList();
            case String text -> Redaction.MARK;
            default -> value;
        };
    }
}
