package dev.ratchet.events.redaction;

/** A private key in the lines that such keys are kept in (RFC 7468, RFC 9580); one that is cut off, as far as it may go. */
final class KeyBlock {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final String KIND = "PRIVATE KEY";
    private static final int LONGEST_KIND = 60;
    private static final int LONGEST = 20_000;

    private KeyBlock() {}

    static boolean beginsAt(byte[] text, int at, int to) {
        return Bytes.isAt(text, at, to, BEGIN) && kindEnd(text, at + BEGIN.length(), to) > 0;
    }

    static long at(byte[] text, int from, int at, int to) {
        boolean isFirst = at == from || text[at - 1] != '-' || !Bytes.isAt(text, at + 1, to, DASHES);
        if (!isFirst || !beginsAt(text, at, to)) {
            return Span.NONE;
        }
        int body = kindEnd(text, at + BEGIN.length(), to);
        int last = Math.min(to, body + LONGEST);
        for (int end = body; end < last; end++) {
            if (text[end] == '-' && Bytes.isAt(text, end, to, END)) {
                int after = kindEnd(text, end + END.length(), to);
                return Span.of(at, after > 0 ? after : end);
            }
        }
        return Span.of(at, last);
    }

    /** The place after the dashes behind the kind of a private key; 0 when it is none. */
    private static int kindEnd(byte[] text, int from, int to) {
        boolean isPrivate = false;
        for (int at = from; at < Math.min(to, from + LONGEST_KIND); at++) {
            isPrivate |= text[at] == 'P' && Bytes.isAt(text, at, to, KIND);
            if (text[at] == '-') {
                return isPrivate && Bytes.isAt(text, at, to, DASHES) ? at + DASHES.length() : 0;
            }
        }
        return 0;
    }
}
