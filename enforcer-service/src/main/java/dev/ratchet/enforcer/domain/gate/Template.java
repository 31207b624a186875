package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.Facts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text with placeholders such as {@code ${artifact.name}}, filled in from facts; what is unknown stays as it is written. Never blank. */
final class Template {

    private static final String BEGIN = "${";
    private static final int LONGEST = 100;

    private Template() {}

    static String filled(String template, Facts facts) {
        StringBuilder text = new StringBuilder(template.length() + 16);
        int done = 0;
        for (int at = template.indexOf(BEGIN); at >= 0; at = template.indexOf(BEGIN, at + 1)) {
            int end = endOfPath(template, at + BEGIN.length());
            Object value = end < 0 ? null : value(facts, template.substring(at + BEGIN.length(), end));
            if (value != null) {
                text.append(template, done, at).append(value);
                done = end + 1;
            }
        }
        String filled = text.append(template, done, template.length()).toString();
        return bounded(filled.isBlank() ? template : filled);
    }

    /** Where the path ends that begins here; -1 where none does. */
    private static int endOfPath(String template, int begin) {
        int end = begin;
        while (end < template.length() && isOfPath(template.charAt(end))) {
            end++;
        }
        boolean isPath =
                end > begin && end - begin <= LONGEST && end < template.length() && template.charAt(end) == '}';
        return isPath ? end : -1;
    }

    private static boolean isOfPath(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }

    private static @Nullable Object value(Facts facts, String path) {
        return facts.at(path)
                .filter(value -> !(value instanceof Map) && !(value instanceof List))
                .orElse(null);
    }

    /** Cut to what an event may carry. */
    static String bounded(String text) {
        return text.length() <= Bounds.TEXT ? text : Bounds.beginning(text, Bounds.TEXT - 1) + "…";
    }
}
