package dev.ratchet.analyzer.domain.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text once, from left to right, into lower-case words, with a {@link Mask} where a known name, a path, a
 * version, a number or an id stood. Any text will do; at most {@value #MAX_WORDS} words are read.
 */
public final class Masking {

    static final int MAX_WORDS = 1_000;
    private static final int MAX_WORD = 30;

    private final List<String> names;

    private Masking(List<String> names) {
        this.names = names;
    }

    /**
     * A masking that knows some names.
     *
     * @param names what the violation itself says are names: of its artifact, its version, its run
     */
    public static Masking of(@Nullable String... names) {
        return new Masking(Arrays.stream(names)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> name.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList());
    }

    public List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length() && words.size() < MAX_WORDS) {
            at = isInChunk(text, at) ? afterChunk(text, at, words) : at + 1;
        }
        return List.copyOf(words);
    }

    private int afterChunk(String text, int from, List<String> words) {
        int end = from;
        while (end < text.length() && isInChunk(text, end)) {
            end++;
        }
        int named = endOfName(text, from);
        if (named >= end) {
            words.add(Mask.ARTIFACT.symbol());
            return named;
        }
        Chunk chunk = Chunk.trimmed(text.substring(from, end));
        Optional<Mask> mask = named > from && !chunk.isPath() ? Optional.empty() : chunk.mask();
        if (mask.isPresent()) {
            words.add(mask.get().symbol());
        } else {
            split(text, from, end, words);
        }
        return end;
    }

    private void split(String text, int from, int end, List<String> words) {
        int at = from;
        while (at < end && words.size() < MAX_WORDS) {
            int named = endOfName(text, at);
            if (named > at) {
                words.add(Mask.ARTIFACT.symbol());
                at = named;
            } else {
                at = afterWord(text, at, end, words);
            }
        }
    }

    private static int afterWord(String text, int from, int end, List<String> words) {
        StringBuilder word = new StringBuilder();
        int at = from;
        while (at < end && Character.isLetterOrDigit(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            if (word.length() < MAX_WORD) {
                word.appendCodePoint(Character.toLowerCase(letter));
            }
            at += Character.charCount(letter);
        }
        if (word.isEmpty()) {
            return from + Character.charCount(text.codePointAt(from));
        }
        words.add(word.toString());
        return at;
    }

    /** Where the name that stands here ends; {@code at} when there is none. */
    private int endOfName(String text, int at) {
        for (String name : names) {
            int end = at + name.length();
            if (text.regionMatches(true, at, name, 0, name.length()) && isEdge(text, at, end)) {
                return end;
            }
        }
        return at;
    }

    private static boolean isEdge(String text, int from, int end) {
        boolean opens = from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1));
        return opens && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private static boolean isInChunk(String text, int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || "_-./\\@+#~%${}".indexOf(c) >= 0
                || (c == ':' && text.startsWith("//", at + 1));
    }
}
