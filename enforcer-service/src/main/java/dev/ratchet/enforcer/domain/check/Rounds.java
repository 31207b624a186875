package dev.ratchet.enforcer.domain.check;

import dev.ratchet.events.RuleOutcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the condition of a loop came to, element by element: how far the loop got, and the first elements of each outcome. */
final class Rounds {

    /** Elements of one outcome that are kept. */
    static final int MOST = 5;

    private final Map<RuleOutcome, List<Integer>> firsts = new EnumMap<>(RuleOutcome.class);
    private int element = -1;
    private boolean isOpen;
    private @Nullable Object condition;

    /** The loop turns to its next element. */
    void next() {
        close();
        element++;
        isOpen = true;
    }

    /** The condition has a value for the present element. */
    void came(Object value) {
        condition = value;
    }

    /** The loop is done with its present element. */
    void close() {
        if (isOpen) {
            List<Integer> first = firsts.computeIfAbsent(outcome(), o -> new ArrayList<>());
            if (first.size() < MOST) {
                first.add(element);
            }
        }
        isOpen = false;
        condition = null;
    }

    /** The element it got to; negative where there was none. */
    int last() {
        return element;
    }

    List<Integer> firstOf(RuleOutcome outcome) {
        return firsts.getOrDefault(outcome, List.of());
    }

    private RuleOutcome outcome() {
        if (!(condition instanceof Boolean holds)) {
            return RuleOutcome.UNDECIDED;
        }
        return holds ? RuleOutcome.HELD : RuleOutcome.FAILED;
    }
}
