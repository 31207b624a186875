package dev.ratchet.enforcer.domain.check.fast;

import dev.ratchet.events.Facts;
import dev.ratchet.events.Texts;
import dev.ratchet.events.Texts.Side;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
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
    final @Nullable Object[] elements = new @Nullable Object[LOOPS];

    private final @Nullable Texts[] lists = new @Nullable Texts[LOOPS];
    private final int[] places = new int[LOOPS];

    private final Slot[] read = new Slot[SLOTS];
    private final Facts facts;
    private @Nullable Files files;
    private @Nullable Extents extents;
    private int reads;
    private int iterations;
    private int steps;

    public Frame(Facts facts) {
        this.facts = facts;
    }

    /** The same document, of which nothing has been read. */
    public Frame fresh() {
        Frame fresh = new Frame(facts);
        fresh.files = files;
        fresh.extents = extents;
        return fresh;
    }

    public Facts facts() {
        return facts;
    }

    /** Notes that a named fact was read for the first time. */
    void noted(Slot slot) {
        read[reads++] = slot;
    }

    /** Whether all named facts that were read are known. */
    boolean isKnown() {
        for (int i = 0; i < reads; i++) {
            if (read[i].in(this) == Value.NONE) {
                return false;
            }
        }
        return true;
    }

    /** The named facts that were read, in the order in which they were. */
    public void account(BiConsumer<String, Object> account) {
        for (int i = 0; i < reads; i++) {
            account.accept(read[i].toString(), read[i].in(this));
        }
    }

    Files files() {
        Files known = files;
        if (known == null) {
            known = new Files(facts);
            files = known;
        }
        return known;
    }

    /** The smallest {@link Extent} that none of these parts of the document goes beyond. */
    public int extent(int parts) {
        Extents known = extents;
        if (known == null) {
            known = new Extents(facts);
            extents = known;
        }
        return known.of(parts);
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

    /** Puts an element of a list in a loop's place. */
    void put(int loop, List<?> list, int index) {
        if (list instanceof Texts texts) {
            lists[loop] = texts;
            places[loop] = index;
            elements[loop] = null;
        } else {
            elements[loop] = list.get(index);
        }
    }

    /** The element of a loop. */
    Object element(int loop) {
        Object element = elements[loop];
        if (element == null) {
            element = ((List<?>) Objects.requireNonNull(lists[loop])).get(places[loop]);
            elements[loop] = element;
        }
        return element;
    }

    /** Whether the element of a loop has a part at one of its ends; undecided when it is no text. */
    int elementHas(int loop, Side side, String part) {
        Texts texts = elements[loop] == null ? lists[loop] : null;
        if (texts != null) {
            int length = texts.length(places[loop]);
            count(length);
            return Truth.known(texts.has(places[loop], side == Side.END ? length - part.length() : 0, part));
        }
        if (element(loop) instanceof String text) {
            lookThrough(text);
            return Truth.known(side == Side.END ? text.endsWith(part) : text.startsWith(part));
        }
        return Truth.UNDECIDED;
    }

    /** Counts the first elements of a list of texts, which were looked through at once. */
    void looked(Texts texts, int count) {
        iterations += count;
        if (iterations > MAX_ITERATIONS) {
            throw new Beyond();
        }
        count(texts.charactersAtMost(count));
    }

    /** Counts an element of a loop; the interpreter knows the same limit. */
    void iterate() {
        if (++iterations > MAX_ITERATIONS) {
            throw new Beyond();
        }
    }

    /** Counts what is looked through: the characters of a text, the elements of a list or an object. */
    void lookThrough(Object value) {
        if (value instanceof String text) {
            lookThrough(text);
        } else if (value instanceof Collection<?> list) {
            count(list.size());
        } else {
            count(value instanceof Map<?, ?> map ? map.size() : 1);
        }
    }

    void lookThrough(String text) {
        count(text.length());
    }

    private void count(int more) {
        steps += more;
        if (steps > MAX_STEPS) {
            throw new Beyond();
        }
    }
}
