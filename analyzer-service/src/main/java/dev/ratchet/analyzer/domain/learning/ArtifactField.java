package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.events.Artifact;
import java.util.Optional;

/** What a document may mention of the artifact. */
enum ArtifactField {
    NAME("artifact.name"),
    VERSION("artifact.version");

    private final String cel;

    ArtifactField(String cel) {
        this.cel = cel;
    }

    String cel() {
        return cel;
    }

    Optional<String> of(Artifact artifact) {
        return this == NAME ? Optional.of(artifact.name()) : Optional.ofNullable(artifact.version());
    }
}
