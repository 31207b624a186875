package dev.ratchet.enforcer.domain.check;

import java.util.List;

/**
 * What a part of a check may at most bring about: no number is exceeded.
 *
 * @param steps to evaluate it, all of its parts included
 * @param weight of its value, as {@link Weight} has it
 * @param elements of its value, for whoever goes through it
 * @param characters of the longest text in its value
 */
record Bulk(long steps, long weight, long elements, long characters) {

    /** A number or a truth value. */
    static final Bulk ONE = new Bulk(0, 1, 1, 24);

    private static final long MANY = 1L << 50;

    /** What nothing is known of. */
    static final Bulk BOUNDLESS = new Bulk(MANY, MANY, MANY, MANY);

    private static final int NODE = 2;
    private static final int CHARACTERS_A_STEP = 64;

    static Bulk text(long characters) {
        return new Bulk(0, 1 + characters / CHARACTERS_A_STEP, 1, characters);
    }

    /** A list or an object whose elements are such that all together have this weight. */
    static Bulk many(long weight, long characters) {
        return new Bulk(0, weight, weight / 2 + 1, characters);
    }

    /** The value of a node that is computed from these parts, with steps of its own. */
    Bulk from(List<Bulk> parts, long ownSteps) {
        long all = sum(sum(steps, ownSteps), NODE + weight);
        for (Bulk part : parts) {
            all = sum(all, part.steps);
        }
        return new Bulk(all, weight, elements, characters);
    }

    /** Steps of evaluating it that often. */
    Bulk times(long rounds) {
        return new Bulk(steps > MANY / Math.max(1, rounds) ? MANY : steps * rounds, weight, elements, characters);
    }

    /** One value after the other. */
    Bulk joined(Bulk other) {
        return new Bulk(
                0, sum(weight, other.weight), sum(elements, other.elements), Math.max(characters, other.characters));
    }

    /** One value or the other. */
    Bulk or(Bulk other) {
        return new Bulk(
                0,
                Math.max(weight, other.weight),
                Math.max(elements, other.elements),
                Math.max(characters, other.characters));
    }

    static long product(long a, long b) {
        return a > MANY / Math.max(1, b) ? MANY : a * b;
    }

    private static long sum(long a, long b) {
        return Math.min(MANY, a + b);
    }
}
