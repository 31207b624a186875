package dev.ratchet.enforcer.domain.check.fast;

import dev.ratchet.events.Facts;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One document of facts under evaluation: what was read of it stays read for all checks that ask. For one thread, and for
 * as long as the document is judged.
 */
public final class Frame {

    /** How many named facts there can be. */
    static final int SLOTS = 64;

    /** How deep loops can nest. */
    static final int LOOPS = 12;

    private static final int MAX_ITERATIONS = 10_000;
    private static final int MAX_STEPS = 400_000;

    final @Nullable Object[] slots = new @Nullable Object[SLOTS];
    final Object[] elements = new Object[LOOPS];

    private final Facts facts;
    private @Nullable Files files;
    private int iterations;
    private int steps;

    public Frame(Facts facts) {
        this.facts = facts;
    }

    public Facts facts() {
        return facts;
    }

    Files files() {
        Files known = files;
        if (known == null) {
            known = new Files(facts);
            files = known;
        }
        return known;
    }

    /** Asks for a truth, within the costs of one evaluation; undecided when it is beyond reach. */
    public int ask(Truth truth) {
        try {
            return decide(truth);
        } catch (RuntimeException beyond) {
            return Truth.UNDECIDED;
        }
    }

    /** Asks for a truth, within the costs of one evaluation. Throws when it is beyond reach. */
    int decide(Truth truth) {
        iterations = 0;
        steps = 0;
        return truth.of(this);
    }

    /** Counts an element of a loop; the interpreter knows the same limit. */
    void iterate() {
        if (++iterations > MAX_ITERATIONS) {
            throw new Beyond();
        }
    }

    /** Counts what is looked through: the characters of a text, the elements of a list or an object. */
    void lookThrough(Object value) {
        steps += switch (value) {
            case String text -> text.length();
            case Collection<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            default -> 1;
        };
        if (steps > MAX_STEPS) {
            throw new Beyond();
        }
    }
}
