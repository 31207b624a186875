package dev.ratchet.enforcer.domain.check;

import java.util.List;
import java.util.Map;

/** How many steps it takes to go through a value once. */
final class Weight {

    private static final int CHARACTERS_A_STEP = 64;

    private Weight() {}

    static long of(Object value) {
        return switch (value) {
            case String text -> 1 + text.length() / CHARACTERS_A_STEP;
            case FactMap map -> map.weight();
            case List<?> list -> ofAll(list);
            case Map<?, ?> map -> 1 + ofAll(map.keySet()) + ofAll(map.values());
            default -> 1;
        };
    }

    private static long ofAll(Iterable<?> values) {
        long weight = 1;
        for (Object value : values) {
            weight += 1 + of(value);
        }
        return weight;
    }
}
