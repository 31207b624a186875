package dev.ratchet.events.redaction;

/** Takes secrets out of a text: in one pass where there is none, in a few where there are. */
final class SecretTexts {

    private static final int MOST_PASSES = 5;

    private SecretTexts() {}

    /** What is left around a secret may look like another one. */
    static String redacted(String text) {
        String before = text;
        String after = once(before);
        for (int i = 1; i < MOST_PASSES && !after.equals(before); i++) {
            before = after;
            after = once(before);
        }
        return after;
    }

    private static String once(String text) {
        byte[] bytes = Bytes.of(text);
        StringBuilder clean = null;
        int done = 0;
        for (int at = 0; at < bytes.length; at++) {
            long span = bytes[at] >= 0 && SecretHints.WORTH[bytes[at]]
                    ? SecretHints.span(bytes, done, at, bytes.length)
                    : Span.NONE;
            if (span != Span.NONE) {
                clean = clean == null ? new StringBuilder(text.length()) : clean;
                clean.append(text, done, Span.from(span)).append(Redaction.MARK);
                done = Span.to(span);
                at = Math.max(at, done - 1);
            }
        }
        return clean == null ? text : clean.append(text, done, text.length()).toString();
    }
}
