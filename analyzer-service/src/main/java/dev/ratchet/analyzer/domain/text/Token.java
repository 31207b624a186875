package dev.ratchet.analyzer.domain.text;

/**
 * A stretch of a text without separators.
 *
 * @param from where its word begins, without the punctuation before it
 * @param to where its word ends, without the punctuation behind it; no less than {@code from}
 * @param end where the stretch ends
 * @param isValue that it names a value: it has a digit, or is a path
 */
record Token(int from, int to, int end, boolean isValue) {

    private static final int SLASHES_OF_A_PATH = 2;

    static Token at(String text, int start, int limit) {
        int digits = 0;
        int slashes = 0;
        int end = start;
        while (end < limit && (end == start || !Letters.separates(text, end))) {
            char c = text.charAt(end);
            digits += Letters.isDigit(c) ? 1 : 0;
            slashes += c == '/' ? 1 : c == '\\' ? SLASHES_OF_A_PATH : 0;
            end++;
        }
        char first = text.charAt(start);
        boolean isRooted = (first == '/' || first == '~') && end - start > 1;
        return trimmed(text, start, end, digits > 0 || slashes >= SLASHES_OF_A_PATH || isRooted);
    }

    private static Token trimmed(String text, int start, int end, boolean isValue) {
        int to = end;
        while (to > start && Letters.surrounds(text.charAt(to - 1))) {
            to--;
        }
        int from = start;
        while (from < to && Letters.surrounds(text.charAt(from))) {
            from++;
        }
        return new Token(from, to, end, isValue);
    }
}
