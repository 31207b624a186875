package dev.ratchet.analyzer.domain.text;

import java.util.Set;

/** Collects the words and masks of one text. Values in a row, their units and parts of a date become one mask. */
final class Masked {

    private static final Set<String> DATES = Set.of(
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug",
            "sep", "oct", "nov", "dec", "pdt", "pst", "utc", "gmt", "am", "pm");
    private static final Set<String> UNITS =
            Set.of("b", "kb", "mb", "gb", "tb", "ms", "s", "sec", "secs", "us", "ns", "bytes", "kbytes");

    private static final int LONGEST_UNIT = 6;
    private static final int DATE = 3;

    private final String text;
    private final char[] words;
    private int length;

    Masked(String text) {
        this.text = text;
        // Two characters for each token that is a mask, at most one and a blank for each character that is read.
        this.words = new char[2 * Math.min(text.length(), Normaliser.LONGEST) + 2];
    }

    void addName() {
        begin();
        words[length++] = MaskedText.NAME;
    }

    void addValue() {
        while (endsInDate()) {
            length = Math.max(0, length - DATE - 1);
        }
        if (!endsInValue()) {
            begin();
            words[length++] = MaskedText.VALUE;
        }
    }

    void addWord(int from, int to) {
        if (from == to) {
            return;
        }
        int start = length;
        boolean isBehindValue = endsInValue();
        begin();
        int first = length;
        for (int at = from; at < to; at++) {
            words[length++] = lower(text.charAt(at));
        }
        if (isBehindValue && length - first <= LONGEST_UNIT && isUnit(first)) {
            length = start;
        }
    }

    MaskedText text() {
        return new MaskedText(new String(words, 0, length));
    }

    private void begin() {
        if (length > 0) {
            words[length++] = ' ';
        }
    }

    private boolean endsInValue() {
        return length > 0 && words[length - 1] == MaskedText.VALUE;
    }

    /** A day or a month as the last word. */
    private boolean endsInDate() {
        int from = length - DATE;
        return from >= 0
                && (from == 0 || words[from - 1] == ' ')
                && words[length - 1] > ' '
                && DATES.contains(new String(words, from, DATE));
    }

    private boolean isUnit(int from) {
        String word = new String(words, from, length - from);
        return UNITS.contains(word) || DATES.contains(word);
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < 128 ? c : Character.toLowerCase(c);
    }
}
