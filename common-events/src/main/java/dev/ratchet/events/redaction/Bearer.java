package dev.ratchet.events.redaction;

/** What follows the word of RFC 6750 in a header, whoever names it. */
final class Bearer {

    private static final String WORD = "bearer";
    private static final int LEAST = 16;

    private Bearer() {}

    static long at(byte[] text, int from, int at, int to) {
        boolean isWord = at == from || !Bytes.isWord(text[at - 1]);
        if (!isWord || !Bytes.isAnyCaseAt(text, at, to, WORD)) {
            return Span.NONE;
        }
        int start = Bytes.spacesEnd(text, at + WORD.length(), Math.min(to, at + WORD.length() + 8));
        int end = start;
        while (end < to && (Bytes.isToken(text[end]) || ".~+/=".indexOf(text[end]) >= 0)) {
            end++;
        }
        return start > at + WORD.length() && end - start >= LEAST ? Span.of(start, end) : Span.NONE;
    }
}
