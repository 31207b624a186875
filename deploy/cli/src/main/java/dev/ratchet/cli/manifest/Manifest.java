package dev.ratchet.cli.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says; what it does not say is null.
 *
 * @param tools the names of the tools that the artifact offers, in the manifest's order
 */
public record Manifest(
        @Nullable String name,
        @Nullable String version,
        @Nullable List<String> tools) {

    /** Copies the tools. */
    public Manifest {
        tools = tools == null ? null : List.copyOf(tools);
    }
}
