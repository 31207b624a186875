package dev.ratchet.events.redaction;

/** What an address (RFC 3986) says of who asks: the password, or the token that stands where a name would. */
final class Address {

    private static final String AFTER_SCHEME = "://";
    private static final String WEB = "http";

    private Address() {}

    /** @param at the colon behind the scheme */
    static long at(byte[] text, int at, int to) {
        if (!Bytes.isAt(text, at, to, AFTER_SCHEME) || at == 0 || !Bytes.isLetterOrDigit(text[at - 1])) {
            return Span.NONE;
        }
        int start = at + AFTER_SCHEME.length();
        int colon = start;
        while (colon < to && text[colon] != ':' && text[colon] != '@' && !isEnd(text[colon], true)) {
            colon++;
        }
        if (colon == to || isEnd(text[colon], true)) {
            return Span.NONE;
        }
        return text[colon] == '@' ? nameOnly(text, at, start, colon) : password(text, colon, to);
    }

    /** Over the web nobody says who asks without a secret. */
    private static long nameOnly(byte[] text, int at, int start, int end) {
        boolean isWeb = Bytes.isAnyCaseAt(text, at - WEB.length(), at, WEB)
                || Bytes.isAnyCaseAt(text, at - WEB.length() - 1, at, WEB + "s");
        boolean isKnown = Bytes.isAt(text, start, end, "git") && end - start == 3;
        return isWeb && !isKnown ? span(text, start, end) : Span.NONE;
    }

    private static long password(byte[] text, int colon, int to) {
        int end = colon + 1;
        boolean isNumber = true;
        while (end < to && text[end] != '@') {
            if (isEnd(text[end], false) || (isNumber && text[end] == '/') || Bytes.isAt(text, end, to, AFTER_SCHEME)) {
                return Span.NONE;
            }
            isNumber &= text[end] >= '0' && text[end] <= '9';
            end++;
        }
        return end == to ? Span.NONE : span(text, colon + 1, lastAt(text, end, to));
    }

    /** The last at sign before the path. */
    private static int lastAt(byte[] text, int first, int to) {
        int last = first;
        for (int at = first + 1; at < to && !isEnd(text[at], true); at++) {
            last = text[at] == '@' ? at : last;
        }
        return last;
    }

    private static long span(byte[] text, int from, int to) {
        boolean isDone = to - from == Redaction.MARK.length() && Bytes.isAt(text, from, to, Redaction.MARK);
        return from == to || isDone ? Span.NONE : Span.of(from, to);
    }

    private static boolean isEnd(byte b, boolean isOfPath) {
        return Bytes.isBlank(b) || b == '"' || b == '\'' || (isOfPath && (b == '/' || b == '?' || b == '#'));
    }
}
