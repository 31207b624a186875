package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What a workflow works on: a service, a package, an MCP server. Only the name is always known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Artifact(
        String name,
        @Nullable String version,
        @Nullable String kind,
        @Nullable String digest) {

    public Artifact {
        Bounds.name("artifact.name", name);
        Bounds.optionalName("artifact.version", version);
        Bounds.optionalName("artifact.kind", kind);
        Bounds.optionalName("artifact.digest", digest);
    }

    public static Artifact named(String name) {
        return new Artifact(name, null, null, null);
    }
}
