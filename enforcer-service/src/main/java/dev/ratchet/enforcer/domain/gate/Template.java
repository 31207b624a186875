package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.Facts;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with placeholders such as {@code ${artifact.name}}, filled in from facts; what is unknown stays as it is written. */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.]{1,100})}");

    private Template() {}

    static String filled(String template, Facts facts) {
        String text = PLACEHOLDER
                .matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(facts.at(place.group(1))
                        .filter(value -> !(value instanceof Map) && !(value instanceof List))
                        .map(String::valueOf)
                        .orElse(place.group())));
        return bounded(text);
    }

    /** Cut to what an event may carry. */
    static String bounded(String text) {
        return text.length() <= Bounds.TEXT ? text : text.substring(0, Bounds.TEXT - 1) + "…";
    }
}
