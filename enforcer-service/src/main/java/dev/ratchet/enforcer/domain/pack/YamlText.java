package dev.ratchet.enforcer.domain.pack;

/** Parses the text of a file. What it accepts is bounded in size, depth and repetition. */
public interface YamlText {

    Parsed parse(String file, String text);

    /** What came of it. */
    sealed interface Parsed {}

    /** The file is well formed. */
    record Tree(Node root) implements Parsed {}

    /** The file is not well formed, or beyond the bounds. */
    record Malformed(Place place, String message) implements Parsed {}
}
