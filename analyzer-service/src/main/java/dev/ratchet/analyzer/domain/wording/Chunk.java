package dev.ratchet.analyzer.domain.wording;

import java.util.Optional;

/** A stretch of a text without blanks, and what it is when it is not made of words: a path, a version, a number, an id. */
record Chunk(String text) {

    private static final int UUID_LENGTH = 36;
    private static final int SHORTEST_HEX = 7;
    private static final int DIGITS_OF_AN_ID = 3;
    private static final int LETTERS_OF_A_UNIT = 2;

    /** The chunk without the punctuation around it; a slash belongs to it. */
    static Chunk trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPunctuation(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && isPunctuation(text.charAt(from)) && !startsPath(text, from, to)) {
            from++;
        }
        return new Chunk(text.substring(from, to));
    }

    private static boolean isPunctuation(char c) {
        return c == '.' || c == ':' || c == '-' || c == '_' || c == '#' || c == '+' || c == '~';
    }

    private static boolean startsPath(String text, int from, int to) {
        int next = from + 1;
        while (next < to && text.charAt(next) == '.') {
            next++;
        }
        return next < to && text.charAt(next) == '/';
    }

    Optional<Mask> mask() {
        if (text.startsWith("${")) {
            return Optional.of(Mask.ARTIFACT);
        }
        if (isPath()) {
            return Optional.of(Mask.PATH);
        }
        return count(Form.DIGIT) == 0 ? Optional.empty() : maskOfDigits();
    }

    private Optional<Mask> maskOfDigits() {
        if (isUuid()) {
            return Optional.of(Mask.UUID);
        }
        boolean startsWithDigit = Character.isDigit(text.charAt(0));
        if (isMarkedVersion() || (startsWithDigit && count(Form.DOT) >= 2)) {
            return Optional.of(Mask.VERSION);
        }
        if (startsWithDigit && count(Form.LETTER) <= LETTERS_OF_A_UNIT) {
            return Optional.of(Mask.NUMBER);
        }
        if (text.length() >= SHORTEST_HEX && count(Form.HEX) == text.length()) {
            return Optional.of(Mask.HEX);
        }
        return count(Form.DIGIT) >= DIGITS_OF_AN_ID || endsInNumber() ? Optional.of(Mask.ID) : Optional.empty();
    }

    /** True for {@code v2} and the like. */
    private boolean isMarkedVersion() {
        boolean isMarked = text.charAt(0) == 'v' || text.charAt(0) == 'V';
        return isMarked && text.length() > 1 && Character.isDigit(text.charAt(1));
    }

    /** True for {@code run-7} and {@code PR_12}, where a number of its own follows a separator. */
    private boolean endsInNumber() {
        int at = text.length();
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
            at--;
        }
        return at > 0 && at < text.length() && isPunctuation(text.charAt(at - 1));
    }

    /** True for what is rooted, ends in a slash, has several, or ends in a file's name; not for {@code and/or}. */
    boolean isPath() {
        int slashes = count(Form.SLASH);
        if (slashes == 0 || text.length() == 1) {
            return false;
        }
        int last = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        char first = text.charAt(0);
        boolean isRooted = first == '/' || first == '.' || first == '~';
        return slashes >= 2 || isRooted || last == text.length() - 1 || text.indexOf('.', last) > last;
    }

    private boolean isUuid() {
        return text.length() == UUID_LENGTH
                && count(Form.HEX) == UUID_LENGTH - 4
                && text.charAt(8) == '-'
                && text.charAt(13) == '-'
                && text.charAt(18) == '-'
                && text.charAt(23) == '-';
    }

    private int count(Form form) {
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            count += form.fits(text.charAt(at)) ? 1 : 0;
        }
        return count;
    }

    private enum Form {
        DIGIT,
        LETTER,
        HEX,
        DOT,
        SLASH;

        boolean fits(char c) {
            return switch (this) {
                case DIGIT -> Character.isDigit(c);
                case LETTER -> Character.isLetter(c);
                case HEX -> Character.digit(c, 16) >= 0;
                case DOT -> c == '.';
                case SLASH -> c == '/' || c == '\\';
            };
        }
    }
}
