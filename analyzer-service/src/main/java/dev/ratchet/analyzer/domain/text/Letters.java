package dev.ratchet.analyzer.domain.text;

/** Which characters separate words, and which surround them. */
final class Letters {

    private static final int ASCII = 128;
    private static final boolean[] SEPARATES = new boolean[ASCII];
    private static final boolean[] SURROUNDS = new boolean[ASCII];

    static {
        for (int c = 0; c <= ' '; c++) {
            SEPARATES[c] = true;
        }
        mark(SEPARATES, ",()[]{};|\"<>=`^\u007f");
        mark(SURROUNDS, ".!?-_*#~:'+&%$@");
    }

    private Letters() {}

    private static void mark(boolean[] marks, String letters) {
        letters.chars().forEach(letter -> marks[letter] = true);
    }

    /** True where no word can go on: a colon separates unless a slash follows, an apostrophe unless letters are on both sides. */
    static boolean separates(String text, int at) {
        char c = text.charAt(at);
        if (c >= ASCII) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
        }
        if (c == ':') {
            return at + 1 >= text.length() || (text.charAt(at + 1) != '/' && text.charAt(at + 1) != '\\');
        }
        return SEPARATES[c] || (c == '\'' && !isBetweenLetters(text, at));
    }

    private static boolean isBetweenLetters(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /** Punctuation that belongs to no word when it stands at its edge. */
    static boolean surrounds(char c) {
        return c < ASCII && SURROUNDS[c];
    }

    static boolean isDigit(char c) {
        return c < ASCII ? c >= '0' && c <= '9' : Character.isDigit(c);
    }
}
