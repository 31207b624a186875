package dev.ratchet.enforcer.domain.pack;

/**
 * Something that a team may set when it applies a pack.
 *
 * @param value the default
 * @param written the default as the pack writes it, which other parameters may make another value of
 */
public record Parameter(String name, ParameterType type, ParameterValue value, Object written, String description) {}
