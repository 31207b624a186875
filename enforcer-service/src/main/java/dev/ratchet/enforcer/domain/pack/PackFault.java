package dev.ratchet.enforcer.domain.pack;

/**
 * One reason why a pack can't be taken, with its place.
 *
 * @param field the path of the field at fault, for example {@code tests[0].facts}
 * @param caret the line at fault with a caret under the column, in two lines
 */
public record PackFault(String file, int line, int column, String field, String message, String caret) {

    /** All of it in one text, as a compiler prints it. */
    public String shown() {
        return "%s:%d:%d: %s: %s%n%s".formatted(file, line, column, field, message, caret);
    }
}
