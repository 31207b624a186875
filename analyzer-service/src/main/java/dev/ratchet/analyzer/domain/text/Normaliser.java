package dev.ratchet.analyzer.domain.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Masks texts, each in one pass over its characters. Any text will do, of which at most {@value #LONGEST} characters are
 * read.
 */
public final class Normaliser {

    /** More than a person writes about one violation. */
    public static final int LONGEST = 8_192;

    private static final Normaliser NAMELESS = new Normaliser(new String[0]);

    private final String[] names;

    private Normaliser(String[] names) {
        this.names = names;
    }

    /** A normaliser that knows no names. */
    public static Normaliser nameless() {
        return NAMELESS;
    }

    /**
     * A normaliser that knows some names.
     *
     * @param names what the violation itself says are names: of its artifact, its version, its run
     */
    public static Normaliser knowing(@Nullable String... names) {
        String[] known = Arrays.stream(names)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toArray(String[]::new);
        return known.length == 0 ? NAMELESS : new Normaliser(known);
    }

    public MaskedText masked(String text) {
        Masked masked = new Masked(text);
        int end = Math.min(text.length(), LONGEST);
        int at = 0;
        boolean isAssigned = false;
        while (at < end) {
            char c = text.charAt(at);
            if (Letters.separates(text, at)) {
                isAssigned = c == '=';
                at++;
            } else {
                at = afterToken(text, at, end, isAssigned, masked);
                isAssigned = false;
            }
        }
        return masked.text();
    }

    private int afterToken(String text, int from, int end, boolean isAssigned, Masked masked) {
        int named = endOfName(text, from);
        if (named > from) {
            masked.addName();
            return named;
        }
        Token token = Token.at(text, from, end);
        if (isAssigned || token.isValue()) {
            masked.addValue();
        } else {
            masked.addWord(token.from(), token.to());
        }
        return token.end();
    }

    /** Where the name that stands here ends; {@code at} when there is none. */
    private int endOfName(String text, int at) {
        for (String name : names) {
            int end = at + name.length();
            if (text.regionMatches(true, at, name, 0, name.length())
                    && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return end;
            }
        }
        return at;
    }
}
