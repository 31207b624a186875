package dev.ratchet.events.redaction;

/**
 * Says where in a text a secret is, by the one character of it that stands out, so that whoever reads a text byte by byte
 * needs to look at few places. {@link Redaction} itself finds secrets so, and no others.
 */
public final class SecretHints {

    private static final String OUTSTANDING = ":=-_JIbB<G";

    /** The bytes that are worth a look, by their value. */
    public static final boolean[] WORTH = worth();

    private SecretHints() {}

    /** Whether there is a secret anywhere in a text; certain whatever it is written in. */
    public static boolean in(String text) {
        byte[] bytes = Bytes.of(text);
        return in(bytes, 0, bytes.length);
    }

    /** Whether there is a secret anywhere in a text of one byte for each character. */
    public static boolean in(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (WORTH[text[at] & 0xff] && at(text, from, at, to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a byte that is worth a look is one of a secret.
     *
     * @param from where the text begins
     * @param to where it ends at the latest
     */
    public static boolean at(byte[] text, int from, int at, int to) {
        return span(text, from, at, to) != Span.NONE;
    }

    /** The secret of which a byte that is worth a look is one. */
    static long span(byte[] text, int from, int at, int to) {
        return switch (text[at]) {
            case ':' -> {
                long span = Address.at(text, at, to);
                yield span == Span.NONE ? NamedValue.at(text, from, at, to) : span;
            }
            case '=' -> NamedValue.at(text, from, at, to);
            case '-' -> {
                long span = KeyBlock.at(text, from, at, to);
                yield span == Span.NONE ? KnownTokens.at(text, from, at, to) : span;
            }
            case '<' -> Element.at(text, at, to);
            case 'b', 'B' -> Bearer.at(text, from, at, to);
            default -> KnownTokens.at(text, from, at, to);
        };
    }

    private static boolean[] worth() {
        boolean[] worth = new boolean[256];
        for (int i = 0; i < OUTSTANDING.length(); i++) {
            worth[OUTSTANDING.charAt(i)] = true;
        }
        return worth;
    }
}
