package dev.ratchet.events.redaction;

/** What stands at a place of a text in ASCII; what is beyond ASCII is no letter and not blank. */
final class Bytes {

    private Bytes() {}

    /** The characters of a text, one byte each. */
    static byte[] of(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            bytes[i] = c < 128 ? (byte) c : (byte) -1;
        }
        return bytes;
    }

    static boolean isLetterOrDigit(byte b) {
        return (b >= '0' && b <= '9') || ((b | 32) >= 'a' && (b | 32) <= 'z' && b > 0);
    }

    /** Letters, digits, underscores. */
    static boolean isWord(byte b) {
        return isLetterOrDigit(b) || b == '_';
    }

    /** What a token is made of. */
    static boolean isToken(byte b) {
        return isWord(b) || b == '-';
    }

    /** Blanks and the ends of lines. */
    static boolean isBlank(byte b) {
        return b >= 0 && b <= ' ';
    }

    static boolean isQuote(byte b) {
        return b == '"' || b == '\'' || b == '`';
    }

    static boolean isAt(byte[] text, int at, int to, String wanted) {
        if (at < 0 || at + wanted.length() > to) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (text[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Like {@link #isAt}, for a text in small letters, whatever their case. */
    static boolean isAnyCaseAt(byte[] text, int at, int to, String wanted) {
        if (at < 0 || at + wanted.length() > to) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if ((text[at + i] | 32) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The place after the tokens' characters from a place on. */
    static int tokenEnd(byte[] text, int from, int to) {
        int end = from;
        while (end < to && isToken(text[end])) {
            end++;
        }
        return end;
    }

    /** The place after the spaces from a place on. */
    static int spacesEnd(byte[] text, int from, int to) {
        int end = from;
        while (end < to && (text[end] == ' ' || text[end] == '\t')) {
            end++;
        }
        return end;
    }
}
