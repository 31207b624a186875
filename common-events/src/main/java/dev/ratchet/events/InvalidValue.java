package dev.ratchet.events;

/** A value that must not exist: says which field is at fault, what was expected of it, and what came instead. */
public final class InvalidValue extends IllegalArgumentException {

    /** Characters of the value that the message repeats. */
    private static final int SHOWN = 80;

    private final String field;
    private final String expectation;
    private final String shown;

    /** @param field the path of the field at fault, for example {@code context.workflow} */
    public InvalidValue(String field, String expectation, Object actual) {
        super(sentence(field, expectation, shown(actual)));
        this.field = field;
        this.expectation = expectation;
        this.shown = shown(actual);
    }

    private InvalidValue(InvalidValue same, String field) {
        super(sentence(field, same.expectation, same.shown));
        this.field = field;
        this.expectation = same.expectation;
        this.shown = same.shown;
    }

    /** The same refusal where the value is called otherwise, for example by the parameter that it came in. */
    public InvalidValue calling(String otherField) {
        return new InvalidValue(this, otherField);
    }

    private static String sentence(String field, String expectation, String shown) {
        return "Expected %s to be %s, but it was %s".formatted(field, expectation, shown);
    }

    public String field() {
        return field;
    }

    private static String shown(Object actual) {
        String text = String.valueOf(actual);
        return text.length() <= SHOWN
                ? "'" + printable(text) + "'"
                : "'" + printable(text.substring(0, SHOWN)) + "…' (" + text.length() + " characters)";
    }

    /** The text with a question mark for every control character and every half of a surrogate pair. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
