package dev.ratchet.enforcer.domain.reading;

import dev.ratchet.events.redaction.SecretHints;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of a JSON document (RFC 8259) and how far they are read. Throws {@link Unusual} at whatever it isn't sure of. */
final class JsonBytes {

    static final int PLAIN = 0;
    private static final int WORTH = 1;
    private static final int SPECIAL = 2;

    /** What a byte within a text is. */
    static final byte[] KIND = kinds();

    private static final int LONGEST = 1_000_000;
    private static final int MOST_DIGITS = 18;

    /** Texts of lists are paths for the most part; two numbers say where each stands. */
    private static final int BYTES_OF_TEXT = 8;

    private static final int LEAST_ROOM = 16;

    private final byte[] json;
    private int at;
    private boolean isHinted;
    private boolean isPlain;
    private int textFrom;
    private int[] scratch;

    JsonBytes(byte[] json) {
        this.json = json;
        this.scratch = new int[LEAST_ROOM + json.length / BYTES_OF_TEXT];
    }

    byte[] json() {
        return json;
    }

    /** Room for numbers that are of use to one reader at a time. */
    int[] scratch() {
        return scratch;
    }

    /** Gives room back, of which there may be more now. */
    void scratch(int[] room) {
        scratch = room;
    }

    /** Where the next byte stands. */
    int at() {
        return at;
    }

    /** Whether the text that was read last may hold a secret. */
    boolean isHinted() {
        return isHinted;
    }

    /** The next byte that isn't blank. */
    byte next() {
        while (at < json.length) {
            byte b = json[at++];
            if (b > ' ') {
                return b;
            }
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                break;
            }
        }
        throw new Unusual();
    }

    /** Reads over a byte that must be the next one that isn't blank. */
    void mustBe(char wanted) {
        if (next() != wanted) {
            throw new Unusual();
        }
    }

    /** Nothing but blanks may follow. */
    void mustEnd() {
        for (; at < json.length; at++) {
            byte b = json[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                throw new Unusual();
            }
        }
    }

    /** The rest of a literal whose first letter was read. */
    void rest(String letters) {
        int end = at + letters.length();
        if (end > json.length) {
            throw new Unusual();
        }
        for (int i = 0; i < letters.length(); i++) {
            if (json[at + i] != letters.charAt(i)) {
                throw new Unusual();
            }
        }
        at = end;
    }

    /** The text whose opening quote was read. */
    String text() {
        passText();
        return passed();
    }

    /** Reads over the text whose opening quote was read, and notes whether it may hold a secret. */
    void passText() {
        int from = at;
        int end = from;
        boolean hinted = false;
        for (end = Marks.next(json, end); end < json.length; end = Marks.next(json, end + 1)) {
            int kind = KIND[json[end] & 0xff];
            if (kind == SPECIAL) {
                break;
            }
            if (kind == WORTH && !hinted) {
                hinted = SecretHints.at(json, from, end, json.length);
            }
        }
        textFrom = from;
        isHinted = hinted;
        isPlain = end < json.length && json[end] == '"' && end - from <= LONGEST;
        at = end + 1;
    }

    /** Whether the text that was read over stands there as it is: in printable ASCII, without escapes. */
    boolean isPlain() {
        return isPlain;
    }

    /** Where the text begins that was read over; a plain one ends before its closing quote, which was read too. */
    int textFrom() {
        return textFrom;
    }

    /** Reads on at a place that others have read up to. */
    void goOnAt(int place) {
        at = place;
    }

    /** Goes back to the beginning of the text that was read over. */
    void passNothing() {
        at = textFrom;
    }

    /** The text that was read over. */
    String passed() {
        return isPlain
                ? new String(json, textFrom, at - 1 - textFrom, StandardCharsets.ISO_8859_1)
                : unescaped(textFrom);
    }

    /** A name of a field. */
    String name() {
        return text();
    }

    /** A text with escapes or with letters beyond ASCII. */
    private String unescaped(int from) {
        Unescaped text = new Unescaped(json, from, LONGEST);
        at = text.end();
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.bytes(), 0, text.length()))
                    .toString();
            isHinted = decoded.length() == text.length()
                    ? SecretHints.in(text.bytes(), 0, text.length())
                    : SecretHints.in(decoded);
            return decoded;
        } catch (CharacterCodingException notText) {
            throw new Unusual();
        }
    }

    /** The number whose first byte was read: as small as it fits, as Jackson reads numbers whose type nobody asks for. */
    Object number() {
        int from = at - 1;
        int first = json[from] == '-' ? from + 1 : from;
        long value = digits(first);
        int digits = at - first;
        boolean isWhole = at == json.length || !isOfNumber(json[at]);
        if (digits == 0 || isPadded(first, isWhole)) {
            throw new Unusual();
        }
        return isWhole ? whole(first > from, digits, value) : fraction(from);
    }

    /** Reads over digits. What more than eighteen of them make is of no use. */
    private long digits(int first) {
        long value = 0;
        at = first;
        while (at < json.length && json[at] >= '0' && json[at] <= '9') {
            value = 10 * value + json[at] - '0';
            at++;
        }
        return value;
    }

    /** Whether it begins with a nought that may not be there, or is less than nothing. */
    private boolean isPadded(int first, boolean isWhole) {
        return json[first] == '0' && (isWhole ? at - first > 1 || json[first - 1] == '-' : json[first + 1] != '.');
    }

    private static Object whole(boolean isNegative, int digits, long value) {
        if (digits > MOST_DIGITS) {
            throw new Unusual();
        }
        long signed = isNegative ? -value : value;
        if ((int) signed == signed) {
            return (int) signed;
        }
        return signed;
    }

    /** Digits, a point and digits; anything with an exponent is left to others. */
    private Object fraction(int from) {
        while (at < json.length && isOfNumber(json[at])) {
            at++;
        }
        int point = -1;
        for (int i = from; i < at; i++) {
            if (json[i] == '.' && point < 0) {
                point = i;
            } else if ((json[i] < '0' || json[i] > '9') && i > from) {
                throw new Unusual();
            }
        }
        if (point <= from || point == at - 1 || json[point - 1] == '-' || at - from > 30) {
            throw new Unusual();
        }
        return Double.valueOf(new String(json, from, at - from, StandardCharsets.ISO_8859_1));
    }

    private static boolean isOfNumber(byte b) {
        return (b >= '0' && b <= '9') || b == '.' || b == 'e' || b == 'E' || b == '+' || b == '-';
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (int b = 0; b < kinds.length; b++) {
            boolean isSpecial = b < ' ' || b > '~' || b == '"' || b == '\\';
            kinds[b] = (byte) (isSpecial ? SPECIAL : SecretHints.WORTH[b] ? WORTH : PLAIN);
        }
        return kinds;
    }
}
