package dev.ratchet.enforcer.domain.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check said of facts, and how it came to that.
 *
 * @param tree the value of each part; absent where the check doesn't know its parts
 */
public record Explanation(CheckResult result, @Nullable Part tree) {

    /** How far a part of the check gets on these facts; one that is not evaluated lies behind a limit or in a loop over nothing. */
    public enum State {
        KNOWN,
        UNKNOWN,
        FAILED,
        NOT_EVALUATED
    }

    /**
     * A part of the check.
     *
     * @param expression as it is written, shortened
     * @param value shortened; of a part that has none, why, where that isn't plain from its own parts
     * @param times how often the check asked for it by itself; 0 where its outcome was settled without
     * @param element of the condition of a loop: the element that it and its parts speak of here
     * @param deciding of a loop: the first elements at which it was decided
     */
    public record Part(
            String expression,
            State state,
            @Nullable Object value,
            int times,
            @Nullable Object element,
            List<Object> deciding,
            List<Part> parts) {

        public Part {
            deciding = List.copyOf(deciding);
            parts = List.copyOf(parts);
        }
    }
}
