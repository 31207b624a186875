package dev.ratchet.events;

/**
 * The rule pack that a version of a rule was applied with.
 *
 * @param name the pack's own name
 * @param version the pack's own version
 * @param source where its files came from: {@code builtin:default}, {@code files}, or {@code git:} with address, commit and path
 */
public record PackOrigin(String name, String version, String source) {

    public PackOrigin {
        Bounds.name("pack.name", name);
        Bounds.name("pack.version", version);
        Bounds.text("pack.source", source, Bounds.ATTRIBUTE);
    }
}
