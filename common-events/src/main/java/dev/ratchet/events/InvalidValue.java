package dev.ratchet.events;

/** A value that must not exist: says which field is at fault, what was expected of it, and what came instead. */
public final class InvalidValue extends IllegalArgumentException {

    private final String field;

    /** @param field the path of the field at fault, for example {@code context.workflow} */
    public InvalidValue(String field, String expectation, Object actual) {
        super("Expected %s to be %s, but it was %s".formatted(field, expectation, shown(actual)));
        this.field = field;
    }

    public String field() {
        return field;
    }

    private static String shown(Object actual) {
        String text = String.valueOf(actual).replaceAll("\\p{Cntrl}", "?");
        return text.length() <= 80 ? "'" + text + "'" : "'" + text.substring(0, 80) + "…' (" + text.length() + " characters)";
    }
}
