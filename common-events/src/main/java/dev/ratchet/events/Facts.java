package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The document that says what is true of an artifact at a checkpoint: JSON objects as maps, arrays as lists, and texts,
 * numbers and truth values as they are. Immutable at every depth. A field that is absent is unknown, never false.
 */
public record Facts(Map<String, Object> document) {

    /** How deep a document may nest. */
    public static final int MAX_DEPTH = 32;

    private static final Facts NONE = new Facts(Map.of());

    @JsonCreator
    public Facts(@Nullable Map<String, Object> document) {
        this.document = document == null ? Map.of() : frozen(document, 1);
    }

    /**
     * An object that was read from JSON and is written as it was read, frozen without being looked at again.
     *
     * @param fields checked by whoever read them, as this type would: no field without a name, no value that is absent,
     *     texts storable, numbers finite, in their order, lists and objects made by this method and the next; nobody else's from now on
     * @param json the document that it stands in, from {@code from} to before {@code to}; null when it must not be written so
     */
    public static Map<String, Object> readObject(Map<String, Object> fields, byte @Nullable [] json, int from, int to) {
        return new FrozenObject(fields, json == null ? null : new JsonText(json, from, to));
    }

    /** A list that was read from JSON, under the conditions of {@link #readObject}. */
    public static List<Object> readList(Object[] elements, byte @Nullable [] json, int from, int to) {
        return new FrozenList(elements, json == null ? null : new JsonText(json, from, to));
    }

    /**
     * A list of texts that was read from JSON, under the conditions of {@link #readObject}; each is spelled out when it is
     * first asked for.
     *
     * @param bounds where each text begins in the document and where it ends: nothing but printable ASCII, without escapes;
     *     nobody else's from now on
     */
    public static List<Object> readTexts(int[] bounds, byte[] json, int from, int to) {
        return new FrozenTexts(json, bounds, new JsonText(json, from, to));
    }

    /** A text that was read from JSON, for {@link #readObject} alone: spelled out when it is first asked for, as in {@link #readTexts}. */
    public static Object readText(byte[] json, int from, int to) {
        return new LaterText(json, from, to);
    }

    public static Facts none() {
        return NONE;
    }

    @Override
    @JsonValue
    public Map<String, Object> document() {
        return document;
    }

    /** The value at a path of field names such as {@code tests.failed}; empty when it is unknown. */
    public Optional<Object> at(String path) {
        @Nullable Object value = document;
        for (int from = 0; value != null && from <= path.length(); ) {
            int dot = path.indexOf('.', from);
            int to = dot < 0 ? path.length() : dot;
            value = value instanceof Map<?, ?> map ? map.get(path.substring(from, to)) : null;
            from = to + 1;
        }
        return Optional.ofNullable(value);
    }

    /** The texts of a list at a path; empty when it is unknown or not a list. */
    public List<String> textsAt(String path) {
        return at(path).filter(List.class::isInstance).map(Facts::texts).orElse(List.of());
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> frozen(Map<?, ?> map, int depth) {
        if (map instanceof FrozenObject known) {
            mustNest(depth + known.height() - 1);
            return known;
        }
        LinkedHashMap<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                copy.put(Bounds.text("facts", String.valueOf(key), Bounds.TEXT), frozenValue(value, depth));
            }
        });
        return new FrozenObject(copy, null);
    }

    private static List<Object> frozen(List<?> list, int depth) {
        if (list instanceof FrozenList known) {
            mustNest(depth + known.height() - 1);
            return known;
        }
        List<Object> copy = new ArrayList<>(list.size());
        list.stream().filter(element -> element != null).forEach(e -> copy.add(frozenValue(e, depth)));
        return new FrozenList(copy.toArray(), null);
    }

    private static void mustNest(int depth) {
        if (depth > MAX_DEPTH) {
            throw new InvalidValue("facts", "nested at most " + MAX_DEPTH + " deep", "deeper");
        }
    }

    private static Object frozenValue(Object value, int depth) {
        mustNest(depth);
        return switch (value) {
            case Map<?, ?> map -> frozen(map, depth + 1);
            case List<?> list -> frozen(list, depth + 1);
            case String text -> Bounds.storable("facts", text);
            case Double number -> Bounds.finite("facts", number);
            case Float number -> Bounds.finite("facts", number.doubleValue());
            case Integer number -> number;
            case Long number -> number;
            case BigInteger number -> number;
            case BigDecimal number -> number;
            case Boolean truth -> truth;
            default ->
                throw new InvalidValue("facts", "made of texts, numbers, truth values, lists and objects", value);
        };
    }
}
