package dev.ratchet.enforcer.domain.rulebook;

import java.util.Collection;

/** Places in lists. */
final class Ints {

    static final int[] NONE = {};

    private Ints() {}

    static int[] of(Collection<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }
}
