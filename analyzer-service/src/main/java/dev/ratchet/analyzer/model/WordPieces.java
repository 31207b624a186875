package dev.ratchet.analyzer.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces that a BERT model knows: lower case without accents, words and punctuation apart, and
 * each word into the longest known pieces from its beginning (Schuster and Nakajima 2012).
 */
final class WordPieces {

    private static final int MAX_WORD = 100;
    private static final String UNKNOWN = "[UNK]";

    private final Map<String, Long> vocabulary;
    private final int limit;

    /** @param limit pieces at most, the two that enclose a text included */
    WordPieces(Map<String, Long> vocabulary, int limit) {
        this.vocabulary = vocabulary;
        this.limit = limit;
    }

    /** The numbers of the pieces, enclosed by those that open and close a text. */
    long[] of(String text) {
        Pieces pieces = new Pieces(limit - 1);
        pieces.add(id("[CLS]"));
        // No text needs more characters than its pieces can hold.
        String plain = plain(text.length() > limit * MAX_WORD ? text.substring(0, limit * MAX_WORD) : text);
        int at = 0;
        while (at < plain.length() && !pieces.isFull()) {
            at = afterWord(plain, at, pieces);
        }
        return pieces.closedBy(id("[SEP]"));
    }

    private int afterWord(String text, int from, Pieces pieces) {
        int first = text.codePointAt(from);
        int end = from + Character.charCount(first);
        if (isBlank(first)) {
            return end;
        }
        if (!standsAlone(first)) {
            while (end < text.length() && continuesWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
        }
        split(text.substring(from, end), pieces);
        return end;
    }

    private void split(String word, Pieces pieces) {
        int start = pieces.count();
        int from = 0;
        while (from < word.length()) {
            int end = word.length() > MAX_WORD ? from : endOfPiece(word, from);
            if (end == from) {
                pieces.backTo(start);
                pieces.add(id(UNKNOWN));
                return;
            }
            pieces.add(id(piece(word, from, end)));
            from = end;
        }
    }

    private int endOfPiece(String word, int from) {
        int end = word.length();
        while (end > from && !vocabulary.containsKey(piece(word, from, end))) {
            end--;
        }
        return end;
    }

    private static String piece(String word, int from, int end) {
        return from == 0 ? word.substring(0, end) : "##" + word.substring(from, end);
    }

    private long id(String piece) {
        Long id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalStateException("The model's vocabulary has no '" + piece + "'");
        }
        return id;
    }

    /** Lower case, without accents and control characters. */
    private static String plain(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints().filter(WordPieces::isShown).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isShown(int c) {
        int type = Character.getType(c);
        boolean isControl = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED;
        return isBlank(c) || (type != Character.NON_SPACING_MARK && !isControl && c != 0xfffd);
    }

    private static boolean continuesWord(int c) {
        return !isBlank(c) && !standsAlone(c);
    }

    private static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Punctuation and ideographs are words of their own. */
    private static boolean standsAlone(int c) {
        if (c < 128) {
            return !Character.isLetterOrDigit(c);
        }
        return Character.isIdeographic(c)
                || switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }
}
