package dev.ratchet.enforcer.domain.reading;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Says where a text in UTF-8 may hold a secret, so that only such texts are looked at closely: every text that
 * {@link dev.ratchet.enforcer.domain.gate.Redaction} would change has a place with a hint.
 */
final class SecretHints {

    /** The bytes that are worth a look, by their value. */
    static final boolean[] WORTH = worth();

    private static final int WORD = 3;

    /** How the words end that a secret may follow, or that name one. */
    private static final Set<String> WORD_ENDS = Set.of("ion", "ord", "swd", "ase", "ret", "key", "ken");

    private static final Set<String> NAME_ENDS = Set.of("ord", "swd", "ase", "ret", "key", "ken", "ial", "als");

    private static final boolean[] WORD_HASHES = hashes(WORD_ENDS);
    private static final boolean[] NAME_HASHES = hashes(NAME_ENDS);

    private SecretHints() {}

    /** Whether anything in a text is a hint. */
    static boolean in(byte[] text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (WORTH[text[at] & 0xff] && at(text, from, at, to)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a byte that is worth a look is a hint.
     *
     * @param from where the text begins
     * @param to where it ends at the latest
     */
    static boolean at(byte[] text, int from, int at, int to) {
        return switch (text[at]) {
            case ':', '=' -> isAfterWord(text, from, at) || isAddress(text, at, to);
            case '-' ->
                is(text, from, at - 1, '-')
                        || endsIn(text, from, at, 'a', 't')
                        || endsIn(text, from, at, 's', 'k')
                        || is(text, from, at - 2, 'x');
            case '_' ->
                is(text, from, at - 2, 'h')
                        || endsIn(text, from, at, 'a', 't')
                        || endsIn(text, from, at, 'p', 'm')
                        || endsIn(text, from, at, 'h', 'f');
            case 'J' -> is(text, from, at - 1, 'y');
            case 'I' -> at + 1 < to && (text[at + 1] == 'A' || text[at + 1] == 'z');
            default -> isBearer(text, at, to);
        };
    }

    /** Whether a field with this name may hold a secret whatever its text. */
    static boolean inName(byte[] text, int from, int to) {
        return to - from >= WORD && NAME_HASHES[hash(text, to)];
    }

    private static boolean isAfterWord(byte[] text, int from, int at) {
        int end = at;
        while (end > from && isBlank(text[end - 1])) {
            end--;
        }
        if (end > from && (text[end - 1] == '"' || text[end - 1] == '\'')) {
            end--;
        }
        return end - from >= WORD && WORD_HASHES[hash(text, end)];
    }

    /** Whether an address begins here that says who asks. */
    private static boolean isAddress(byte[] text, int at, int to) {
        if (at + 2 >= to || text[at] != ':' || text[at + 1] != '/' || text[at + 2] != '/') {
            return false;
        }
        for (int next = at + 3; next < to; next++) {
            byte b = text[next];
            if (b == '@') {
                return true;
            }
            if (b == '/' || b == '"' || b == '\'' || isBlank(b)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isBearer(byte[] text, int at, int to) {
        return at + 5 < to
                && (text[at + 1] | 0x20) == 'e'
                && (text[at + 2] | 0x20) == 'a'
                && (text[at + 3] | 0x20) == 'r'
                && (text[at + 4] | 0x20) == 'e'
                && (text[at + 5] | 0x20) == 'r';
    }

    private static boolean endsIn(byte[] text, int from, int at, char before, char last) {
        return is(text, from, at - 1, last) && is(text, from, at - 2, before);
    }

    private static boolean is(byte[] text, int from, int at, char wanted) {
        return at >= from && text[at] == wanted;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || (b >= '\t' && b <= '\r');
    }

    /** Of the three letters before an end, whatever their case. */
    private static int hash(byte[] text, int end) {
        return ((text[end - 3] & 31) << 10) | ((text[end - 2] & 31) << 5) | (text[end - 1] & 31);
    }

    private static boolean[] hashes(Set<String> words) {
        boolean[] hashes = new boolean[1 << 15];
        words.forEach(word -> hashes[hash(word.getBytes(StandardCharsets.US_ASCII), WORD)] = true);
        return hashes;
    }

    private static boolean[] worth() {
        boolean[] worth = new boolean[256];
        for (char c : ":=-_JIbB".toCharArray()) {
            worth[c] = true;
        }
        return worth;
    }
}
