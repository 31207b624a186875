package dev.ratchet.enforcer.domain.check.fast;

import java.util.List;
import java.util.Map;

/**
 * What a call takes. Where the type check has settled on one overload of a function, no other is tried, even if the values
 * would fit it.
 */
record Signature(Class<?> first, Class<?> second) {

    private static final Signature ANY = new Signature(Object.class, Object.class);
    private static final Map<String, Class<?>> TYPES =
            Map.of("int64", Long.class, "double", Double.class, "string", String.class, "bool", Boolean.class);
    private static final Map<String, Signature> SPECIAL = Map.of(
            "size_list", new Signature(List.class, Object.class),
            "list_size", new Signature(List.class, Object.class),
            "size_map", new Signature(Map.class, Object.class),
            "map_size", new Signature(Map.class, Object.class),
            "string_size", new Signature(String.class, Object.class),
            "in_list", new Signature(Object.class, List.class),
            "in_map", new Signature(Object.class, Map.class),
            "index_list", new Signature(List.class, Number.class),
            "index_map", new Signature(Map.class, Object.class),
            "add_list", new Signature(List.class, List.class));

    /** @param overloads those that the type check has left */
    static Signature of(List<String> overloads) {
        if (overloads.size() != 1) {
            return ANY;
        }
        String only = overloads.getFirst();
        Signature special = SPECIAL.get(only);
        return special != null ? special : named(only);
    }

    boolean fits(Object one) {
        return first.isInstance(one);
    }

    boolean fits(Object one, Object other) {
        return first.isInstance(one) && second.isInstance(other);
    }

    /** As in {@code less_int64}, {@code less_int64_double}, {@code size_string}. */
    private static Signature named(String overload) {
        String[] words = overload.split("_", -1);
        Class<?> last = TYPES.get(words[words.length - 1]);
        Class<?> before = TYPES.get(words[words.length - 2]);
        if (last == null) {
            throw new Beyond();
        }
        return overload.startsWith("size_") || overload.startsWith("negate_")
                ? new Signature(last, Object.class)
                : new Signature(before == null ? last : before, last);
    }
}
