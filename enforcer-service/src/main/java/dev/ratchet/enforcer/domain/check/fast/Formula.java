package dev.ratchet.enforcer.domain.check.fast;

import dev.ratchet.events.RuleOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check as closures.
 *
 * @param whole all of it
 * @param clauses the same, taken apart: it holds when each clause does, and a clause when one of its literals does. Empty
 *     where taking it apart would not be the same
 * @param isPlain true where it reads nothing but named facts, each of them whole, so that the frame knows all that was read
 * @param reach on which documents it is the same as the check
 */
public record Formula(Truth whole, List<List<Literal>> clauses, boolean isPlain, Reach reach) {

    public Formula {
        clauses = List.copyOf(clauses);
    }

    /** Whether it holds for sure. */
    public boolean holds(Frame frame) {
        return reach.covers(frame) && frame.ask(whole) == Truth.TRUE;
    }

    /**
     * Tells a new frame what it reads when it fails on facts that are all known.
     *
     * @return false where only the interpreter can tell
     */
    public boolean failsPlainly(Frame fresh) {
        return isPlain && outcome(fresh) == RuleOutcome.FAILED && fresh.isKnown();
    }

    /** What the interpreter says of these facts; absent when only the interpreter can tell. */
    public @Nullable RuleOutcome outcome(Frame frame) {
        if (!reach.covers(frame)) {
            return null;
        }
        try {
            return switch (frame.decide(whole)) {
                case Truth.TRUE -> RuleOutcome.HELD;
                case Truth.FALSE -> RuleOutcome.FAILED;
                default -> RuleOutcome.UNDECIDED;
            };
        } catch (RuntimeException beyond) {
            return null;
        }
    }
}
