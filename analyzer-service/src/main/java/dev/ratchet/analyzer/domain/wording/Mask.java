package dev.ratchet.analyzer.domain.wording;

/** What stands in the place of a name or a number that says nothing about the problem. */
public enum Mask {
    ARTIFACT('a'),
    PATH('p'),
    VERSION('v'),
    NUMBER('n'),
    HEX('h'),
    UUID('u'),
    ID('i');

    private static final char OPENING = '<';

    private final String symbol;

    Mask(char letter) {
        this.symbol = "<" + letter + ">";
    }

    /** A word that no text contains. */
    public String symbol() {
        return symbol;
    }

    static boolean is(String word) {
        return word.charAt(0) == OPENING;
    }
}
