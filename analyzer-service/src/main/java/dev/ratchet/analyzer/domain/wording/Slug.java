package dev.ratchet.analyzer.domain.wording;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A readable name made of a few words, such as {@code tracker-not-updated}. */
public record Slug(String text) {

    private static final int MAX_WORDS = 6;

    /** The slug of the telling words among these; {@code otherwise} when there are none. */
    public static Slug of(List<String> words, String otherwise) {
        String slug = Wording.telling(words).stream().limit(MAX_WORDS).collect(Collectors.joining("-"));
        return new Slug(slug.isEmpty() ? otherwise : slug);
    }

    /** The slug as the beginning of a sentence: {@code Tracker not updated}. */
    public String title() {
        int first = text.codePointAt(0);
        String start = Character.toString(first).toUpperCase(Locale.ROOT);
        return start + text.substring(Character.charCount(first)).replace('-', ' ');
    }

    @Override
    public String toString() {
        return text;
    }
}
