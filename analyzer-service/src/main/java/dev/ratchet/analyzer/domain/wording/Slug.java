package dev.ratchet.analyzer.domain.wording;

import dev.ratchet.events.InvalidValue;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A readable name made of a few words, such as {@code tracker-not-updated}. */
public record Slug(String text) {

    private static final int MAX_WORDS = 6;
    private static final Pattern FORM = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}]+(-[\\p{Ll}\\p{Lo}\\p{N}]+){0,20}");

    /** The slug of the telling words among these; {@code otherwise} when there are none. */
    public static Slug of(List<String> words, String otherwise) {
        String slug = Wording.telling(words).stream().limit(MAX_WORDS).collect(Collectors.joining("-"));
        return new Slug(slug.isEmpty() ? otherwise : slug);
    }

    /** The slug of a title that a person gave. */
    public static Slug ofTitle(String title) {
        return of(Masking.of().words(title), "pattern");
    }

    /** A slug that a person gave: words with hyphens between them. */
    public static Slug checked(String slug) {
        if (!FORM.matcher(slug).matches()) {
            throw new InvalidValue("slug", "words of letters and digits with hyphens between them", slug);
        }
        return new Slug(slug);
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
