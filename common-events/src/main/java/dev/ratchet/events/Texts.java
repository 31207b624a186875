package dev.ratchet.events;

/** A list of texts of facts that can be asked about its texts without spelling them out. */
public interface Texts {

    int size();

    /** Characters of a text. */
    int length(int index);

    /** Whether a part stands in a text at a place; never where it would reach beyond either end. */
    boolean has(int index, int at, String part);
}
