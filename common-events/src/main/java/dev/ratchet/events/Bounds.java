package dev.ratchet.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The limits that every value on the log keeps; each check names the field it refuses. */
public final class Bounds {

    /** Characters in a name: a workflow, a step, an artifact, a subject. */
    public static final int NAME = 200;

    /** Characters in an attribute of the envelope: an id, a source. */
    public static final int ATTRIBUTE = 1_000;

    /** Characters in a sentence or a paragraph that a person or a tool wrote. */
    public static final int TEXT = 4_000;

    /** Elements in a list that belongs to one event. */
    public static final int LIST = 1_000;

    /** The first time that anything may speak of. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** The last one: what every store and every form of writing has room for. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** How far the clock of whoever tells a time may be ahead of the one that it is held against. */
    public static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    /** How long ago anything on the log can have happened: what tells an earlier time counts as of then. */
    public static final Duration LONGEST_AGO = Duration.ofDays(3653);

    /** What stands in names, though at the beginning of none. */
    private static final String PUNCTUATION = " ._:/+#-";

    /** The characters of names, as far as they are ASCII. */
    private static final boolean[] IN_NAMES = inNames();

    static final Pattern NAME_FORM = Pattern.compile("[\\p{L}\\p{N}@][\\p{L}\\p{N} ._:/@+#-]*");

    /** A path that is a URI reference as it stands: what most events come from. */
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_.~-]+)+");

    private Bounds() {}

    /** A name: 1 to {@value #NAME} characters, letters, digits and {@code . _ : / @ + # -}, no leading punctuation. */
    public static String name(String field, @Nullable String value) {
        String text = text(field, value, NAME);
        if (!isPlainName(text) && !NAME_FORM.matcher(text).matches()) {
            throw new InvalidValue(field, "a name of letters, digits and . _ : / @ + # -", text);
        }
        return text;
    }

    /** Whether a text is a name in ASCII, as most are. */
    private static boolean isPlainName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= IN_NAMES.length || !IN_NAMES[c]) {
                return false;
            }
        }
        return PUNCTUATION.indexOf(text.charAt(0)) < 0;
    }

    private static boolean[] inNames() {
        boolean[] inNames = new boolean[128];
        for (char c = 0; c < inNames.length; c++) {
            inNames[c] = Character.isLetterOrDigit(c) || c == '@' || PUNCTUATION.indexOf(c) >= 0;
        }
        return inNames;
    }

    public static @Nullable String optionalName(String field, @Nullable String value) {
        return value == null ? null : name(field, value);
    }

    /** A text of 1 to {@code max} characters that is not blank and that every store can hold, see {@link #storable}. */
    public static String text(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            throw new InvalidValue(field, "present and not blank", value == null ? "absent" : value);
        }
        if (value.length() > max) {
            throw new InvalidValue(field, "at most " + max + " characters long", value);
        }
        return storable(field, value);
    }

    /** A text that UTF-8 and PostgreSQL can hold: without U+0000 and without half a surrogate pair. */
    public static String storable(String field, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\0') {
                throw new InvalidValue(field, "free of the character U+0000", value);
            }
            if (Character.isSurrogate(c)) {
                if (!isPair(value, i)) {
                    throw new InvalidValue(field, "free of half surrogate pairs", value);
                }
                i++;
            }
        }
        return value;
    }

    /** The text, or so many characters of its beginning; one less where that would cut a character in two. */
    public static String beginning(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        boolean isCut = Character.isHighSurrogate(text.charAt(characters - 1));
        return text.substring(0, isCut ? characters - 1 : characters);
    }

    private static boolean isPair(String value, int at) {
        return at + 1 < value.length() && Character.isSurrogatePair(value.charAt(at), value.charAt(at + 1));
    }

    /** A reference to where an event comes from, as CloudEvents has it: a URI, or a part of one. */
    public static String uri(String field, @Nullable String value) {
        String text = text(field, value, ATTRIBUTE);
        if (PATH.matcher(text).matches()) {
            return text;
        }
        try {
            return new URI(text).toString();
        } catch (URISyntaxException notOne) {
            throw new InvalidValue(field, "a URI reference", text);
        }
    }

    public static String text(String field, @Nullable String value) {
        return text(field, value, TEXT);
    }

    public static @Nullable String optionalText(String field, @Nullable String value) {
        return value == null ? null : text(field, value, TEXT);
    }

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field, "present", "absent");
        }
        return value;
    }

    /** A time within {@link #EARLIEST} and {@link #LATEST}. */
    public static Instant time(String field, @Nullable Instant value) {
        Instant time = present(field, value);
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new InvalidValue(field, "a time from 1970 to 9999", time);
        }
        return time;
    }

    public static @Nullable Instant optionalTime(String field, @Nullable Instant value) {
        return value == null ? null : time(field, value);
    }

    /** A time that has come, give or take {@link #CLOCK_DIFFERENCE}. */
    public static Instant past(String field, @Nullable Instant value, Instant now) {
        Instant time = time(field, value);
        if (time.isAfter(now.plus(CLOCK_DIFFERENCE))) {
            throw new InvalidValue(field, "a time that has come", time);
        }
        return time;
    }

    /** A time that has come, and not longer ago than that. */
    public static Instant past(String field, @Nullable Instant value, Instant now, Duration longestAgo) {
        Instant time = past(field, value, now);
        if (time.isBefore(now.minus(longestAgo))) {
            throw new InvalidValue(field, "a time within the last " + longestAgo.toDays() + " days", time);
        }
        return time;
    }

    /** A count, an offset or a position that is not smaller than {@code min}. */
    public static long atLeast(String field, long value, long min) {
        if (value < min) {
            throw new InvalidValue(field, "at least " + min, value);
        }
        return value;
    }

    /** A number within a closed range. */
    public static int within(String field, int value, int min, int max) {
        if (value < min || value > max) {
            throw new InvalidValue(field, "between " + min + " and " + max, value);
        }
        return value;
    }

    /** A share: 0..1. */
    public static double share(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidValue(field, "between 0 and 1", value);
        }
        return value;
    }

    /** A number that is one: neither infinite nor the result of nothing. */
    public static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidValue(field, "a finite number", value);
        }
        return value;
    }

    /** An immutable copy; absent means empty. */
    public static <T> List<T> list(String field, @Nullable Collection<? extends @Nullable T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > LIST) {
            throw new InvalidValue(field, "a list of at most " + LIST + " elements", values.size() + " elements");
        }
        return withoutNull(field, values);
    }

    private static <T> List<T> withoutNull(String field, Collection<? extends @Nullable T> values) {
        if (values.stream().anyMatch(value -> value == null)) {
            throw new InvalidValue(field, "a list without null", "null");
        }
        @SuppressWarnings("unchecked")
        List<T> copy = (List<T>) List.copyOf(values);
        return copy;
    }

    /** An immutable copy of a list of texts; absent means empty. */
    public static List<String> texts(String field, @Nullable Collection<? extends @Nullable String> values) {
        List<String> copy = list(field, values);
        copy.forEach(value -> text(field, value));
        return copy;
    }

    /** An immutable copy of a list of names; absent means empty. */
    public static List<String> names(String field, @Nullable Collection<? extends @Nullable String> values) {
        List<String> copy = list(field, values);
        copy.forEach(value -> name(field, value));
        return copy;
    }

    /** An immutable copy of a list that must be there and may be of any length. */
    public static <T> List<T> whole(String field, @Nullable Collection<? extends @Nullable T> values) {
        return withoutNull(field, present(field, values));
    }

    /** An immutable copy of figures by name, in their order; absent means empty. */
    public static Map<String, Double> figures(String field, @Nullable Map<String, ? extends @Nullable Double> values) {
        if (values == null) {
            return Map.of();
        }
        if (values.size() > LIST) {
            throw new InvalidValue(field, "at most " + LIST + " entries", values.size() + " entries");
        }
        Map<String, Double> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> copy.put(text(field, name, NAME), finite(field, present(field, value))));
        return Collections.unmodifiableMap(copy);
    }
}
