package dev.ratchet.enforcer.domain.check;

/** What came of compiling an expression: a check, or the place and the reason of its first error. */
public sealed interface Compilation {

    /** The expression is sound: well formed, well typed, within its bounds. */
    record Compiled(Check check) implements Compilation {}

    /**
     * The expression is refused.
     *
     * @param line from 1
     * @param column from 1
     * @param caret the line at fault with a caret under the column, in two lines
     */
    record Rejected(int line, int column, String message, String caret) implements Compilation {

        /** All of it in one text, as a compiler prints it. */
        public String shown() {
            return "%d:%d: %s%n%s".formatted(line, column, message, caret);
        }
    }
}
