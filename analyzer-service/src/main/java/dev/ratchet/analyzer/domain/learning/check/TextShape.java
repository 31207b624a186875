package dev.ratchet.analyzer.domain.learning.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a text looks like, whatever is written in it: letters and digits in which order, and the marks between them.
 *
 * @param parts regular expressions (RE2), each of a run of letters, a run of digits, or one mark
 */
public record TextShape(List<String> parts) {

    private static final int MAX_PARTS = 9;
    private static final String MARKS = "-_./:#@+ ";

    public TextShape {
        parts = List.copyOf(parts);
    }

    /** With capitals told from small letters; absent where a text has other marks, or too many parts. */
    public static Optional<TextShape> of(String text) {
        return shape(text, false);
    }

    /** With all letters alike. */
    public static Optional<TextShape> wider(String text) {
        return shape(text, true);
    }

    private static Optional<TextShape> shape(String text, boolean isWide) {
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            String part = part(text.charAt(at), isWide);
            if (part.isEmpty() || parts.size() > MAX_PARTS) {
                return Optional.empty();
            }
            if (!part.endsWith("+") || part.length() == 2 || parts.isEmpty() || !part.equals(parts.getLast())) {
                parts.add(part);
            }
        }
        return parts.isEmpty() || parts.size() > MAX_PARTS ? Optional.empty() : Optional.of(new TextShape(parts));
    }

    private static String part(char c, boolean isWide) {
        if (c >= '0' && c <= '9') {
            return "[0-9]+";
        }
        if (c >= 'a' && c <= 'z') {
            return isWide ? "[A-Za-z]+" : "[a-z]+";
        }
        if (c >= 'A' && c <= 'Z') {
            return isWide ? "[A-Za-z]+" : "[A-Z]+";
        }
        return MARKS.indexOf(c) < 0 ? "" : c == '.' || c == '+' ? "\\" + c : String.valueOf(c);
    }

    /** The whole text, as a regular expression. */
    String regex() {
        return "^" + String.join("", parts) + "$";
    }

    boolean isOf(String text) {
        Optional<TextShape> same = Optional.of(this);
        return of(text).equals(same) || wider(text).equals(same);
    }
}
