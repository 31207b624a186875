package dev.ratchet.events;

/** A list of texts of facts that can be asked about its texts without spelling them out. */
public interface Texts {

    int size();

    /** Characters of a text. */
    int length(int index);

    /** Whether a part stands in a text at a place; never where it would reach beyond either end. */
    boolean has(int index, int at, String part);

    /**
     * The first text that has a part at one of its ends, or the first that hasn't; {@link #size} where there is none.
     *
     * @param isSo whether one that has it is looked for
     */
    int first(Side side, String part, boolean isSo);

    /** No fewer characters than the first so many texts have. */
    int charactersAtMost(int count);

    /** An end of a text. */
    enum Side {
        BEGINNING,
        END
    }
}
