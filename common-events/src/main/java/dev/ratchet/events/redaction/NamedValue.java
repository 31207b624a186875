package dev.ratchet.events.redaction;

import java.util.List;

/** A value that is set to a name which says secret: {@code password: x}, {@code TOKEN_PROD=x}, {@code "apiKey": "x"}. */
final class NamedValue {

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_PARTS = 1024;
    private static final List<String> SCHEMES = List.of("bearer", "basic", "token", "digest", "apikey");

    private NamedValue() {}

    /** @param at the colon or the equals sign between them */
    static long at(byte[] text, int from, int at, int to) {
        int end = nameEnd(text, from, at, to);
        int start = end;
        while (start > from && end - start < LONGEST_NAME && isOfName(text[start - 1])) {
            start--;
        }
        if (!SecretNames.mayBe(text, start, end)) {
            return Span.NONE;
        }
        SecretName name = SecretName.at(text, start, end);
        if (!name.isSecret() || (name.isOutcome() && text[at] == ':')) {
            return Span.NONE;
        }
        return value(text, name, at, to);
    }

    /** Where the name ends; not after its beginning when it is none. */
    private static int nameEnd(byte[] text, int from, int at, int to) {
        if (at == from || isOther(text, at, to)) {
            return from;
        }
        int end = at;
        if (text[at] == '=' && ":+?".indexOf(text[end - 1]) >= 0) {
            end--;
        }
        for (int i = 0; i < 4 && end > from && (text[end - 1] == ' ' || text[end - 1] == '\t'); i++) {
            end--;
        }
        for (int i = 0; i < 4 && end > from && isAround(text[end - 1]); i++) {
            end--;
        }
        return end;
    }

    /** Whether the sign means something else: a comparison, an address, a part of a path in a language. */
    private static boolean isOther(byte[] text, int at, int to) {
        byte before = text[at - 1];
        byte after = at + 1 < to ? text[at + 1] : (byte) ' ';
        return text[at] == ':'
                ? before == ':' || after == ':' || after == '=' || Bytes.isAt(text, at, to, "://")
                : after == '=' || after == '~' || "=!<>~".indexOf(before) >= 0;
    }

    private static long value(byte[] text, SecretName name, int at, int to) {
        int start = at + 1;
        if (text[at] == '=' && start < to && text[start] == '>') {
            start++;
        }
        start = Bytes.spacesEnd(text, start, to);
        while (start < to && text[start] == '*') {
            start++;
        }
        start = Bytes.spacesEnd(text, start, to);
        boolean isEscaped = start + 1 < to && text[start] == '\\' && Bytes.isQuote(text[start + 1]);
        start += isEscaped ? 1 : 0;
        if (start >= to) {
            return Span.NONE;
        }
        boolean isQuoted = Bytes.isQuote(text[start]);
        int from = afterScheme(text, isQuoted ? start + 1 : start, to);
        if (KeyBlock.beginsAt(text, from, to)) {
            return Span.NONE;
        }
        if (!isQuoted && isOfParts(text, from, to)) {
            return parts(text, name, from, to);
        }
        int end = isQuoted ? closing(text, from, to, text[start], isEscaped) : plainEnd(text, name, from, to);
        boolean isProse =
                !isQuoted && text[at] == ':' && !SecretNames.isPassword(name.name()) && isProse(text, from, end, to);
        return isProse || name.isInnocent(text, from, end) ? Span.NONE : Span.of(from, end);
    }

    private static int afterScheme(byte[] text, int from, int to) {
        for (String scheme : SCHEMES) {
            int end = from + scheme.length();
            if (end < to && text[end] == ' ' && Bytes.isAnyCaseAt(text, from, to, scheme)) {
                return Bytes.spacesEnd(text, end, to);
            }
        }
        return from;
    }

    /** The place of the quote that closes; the end of the line where none does. */
    private static int closing(byte[] text, int from, int to, byte quote, boolean isEscaped) {
        int end = from;
        while (end < to && text[end] != quote && text[end] != '\n') {
            if (text[end] == '\\' && isEscaped && end + 1 < to && text[end + 1] == quote) {
                return end;
            }
            end += text[end] == '\\' && end + 1 < to ? 2 : 1;
        }
        return Math.min(end, to);
    }

    private static int plainEnd(byte[] text, SecretName name, int from, int to) {
        int end = from;
        boolean isOfLine = name.isOfLine();
        while (end < to && !(isOfLine ? isEndOfLine(text[end]) : isEnd(text[end]))) {
            end++;
        }
        return end;
    }

    private static boolean isEndOfLine(byte b) {
        return b == '\n' || b == '\r' || b == '"' || b == '\'';
    }

    private static boolean isEnd(byte b) {
        return Bytes.isBlank(b) || Bytes.isQuote(b) || b == ',' || b == ';' || b == '}' || b == '\\';
    }

    /** An object or a list of JSON, whole, where it isn't very long. */
    private static long parts(byte[] text, SecretName name, int from, int to) {
        if (name.secrecy() == Secrecy.TEXT) {
            return Span.NONE;
        }
        int depth = 0;
        boolean isJson = false;
        for (int at = from; at < Math.min(to, from + LONGEST_PARTS); at++) {
            isJson |= text[at] == '"' || text[at] == '\'';
            depth += text[at] == '{' || text[at] == '[' ? 1 : text[at] == '}' || text[at] == ']' ? -1 : 0;
            if (depth == 0) {
                return isJson ? Span.of(from, at + 1) : Span.NONE;
            }
        }
        return Span.NONE;
    }

    private static boolean isOfParts(byte[] text, int from, int to) {
        return from < to && (text[from] == '{' || text[from] == '[') && !Bytes.isAt(text, from, to, Redaction.MARK);
    }

    /** Whether a plain word stands there and the line goes on. */
    private static boolean isProse(byte[] text, int from, int end, int to) {
        for (int at = from; at < end; at++) {
            if (text[at] < 'a' || text[at] > 'z') {
                return false;
            }
        }
        return end + 1 < to && text[end] == ' ' && !Bytes.isBlank(text[end + 1]);
    }

    private static boolean isOfName(byte b) {
        return Bytes.isToken(b) || b == '.';
    }

    private static boolean isAround(byte b) {
        return Bytes.isQuote(b) || b == '\\' || b == '*' || b == ']';
    }
}
