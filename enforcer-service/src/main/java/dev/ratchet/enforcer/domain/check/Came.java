package dev.ratchet.enforcer.domain.check;

import dev.cel.common.values.ErrorValue;
import dev.cel.runtime.CelUnknownSet;
import dev.ratchet.enforcer.domain.check.Explanation.State;
import dev.ratchet.events.RuleOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a check came to.
 *
 * @param value as the interpreter has it; of a part without one, why
 */
record Came(State state, @Nullable Object value) {

    static final Came TO_NOTHING = new Came(State.NOT_EVALUATED, null);

    static Came to(Object value) {
        return switch (value) {
            case CelUnknownSet unknown -> new Came(State.UNKNOWN, null);
            case ErrorValue error -> new Came(State.FAILED, Evaluation.words(error.value()));
            default -> new Came(State.KNOWN, value);
        };
    }

    /** The outcome of the elements at which a loop that came to this was decided. */
    RuleOutcome deciding(boolean isDecidedByFailure) {
        if (state != State.KNOWN) {
            return RuleOutcome.UNDECIDED;
        }
        return isDecidedByFailure ? RuleOutcome.FAILED : RuleOutcome.HELD;
    }

    /** The value in short. */
    @Nullable
    Object shown() {
        return value == null ? null : Readings.forPeople(value);
    }
}
