package dev.ratchet.events;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A constant that is written in lower case with hyphens, in JSON as in a path. */
public interface WireName {

    String wireName();

    /** The constant of that name. Refuses any other name with the list of those that exist. */
    static <T extends Enum<T> & WireName> T find(Class<T> type, String wireName) {
        for (T constant : type.getEnumConstants()) {
            if (constant.wireName().equals(wireName)) {
                return constant;
            }
        }
        throw new InvalidValue(fieldOf(type), "one of " + namesOf(type), wireName);
    }

    private static String fieldOf(Class<?> type) {
        return Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
    }

    private static <T extends Enum<T> & WireName> String namesOf(Class<T> type) {
        return Arrays.stream(type.getEnumConstants()).map(WireName::wireName).collect(Collectors.joining(", "));
    }
}
