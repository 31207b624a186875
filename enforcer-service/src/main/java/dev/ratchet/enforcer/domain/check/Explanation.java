package dev.ratchet.enforcer.domain.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check said of facts, and how it came to that.
 *
 * @param tree the value of each part; absent where the check doesn't know its parts
 */
public record Explanation(CheckResult result, @Nullable Part tree) {

    /** How far a part of the check got. */
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
     * @param value shortened; absent unless the part has one. Of a part that was evaluated more than once, the last
     * @param times how often it was evaluated
     */
    public record Part(
            String expression, State state, @Nullable Object value, int times, List<Part> parts) {

        public Part {
            parts = List.copyOf(parts);
        }
    }
}
