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
 */
public record Formula(Truth whole, List<List<Literal>> clauses) {

    public Formula {
        clauses = List.copyOf(clauses);
    }

    /** What the interpreter says of these facts; absent when only the interpreter can tell. */
    public @Nullable RuleOutcome outcome(Frame frame) {
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
