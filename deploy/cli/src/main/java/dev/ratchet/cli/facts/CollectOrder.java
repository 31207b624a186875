package dev.ratchet.cli.facts;

import dev.ratchet.cli.Refused;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose facts to collect, and where from.
 *
 * @param workspace an existing folder
 * @param artifact the artifact's name
 * @param documents paths in the workspace of the texts to take along
 */
public record CollectOrder(
        Path workspace,
        String artifact,
        @Nullable String version,
        @Nullable String kind,
        List<String> documents) {

    /** Refuses a document that is not named by a path inside the workspace. */
    public CollectOrder {
        documents = documents.stream().map(CollectOrder::inside).toList();
    }

    private static String inside(String document) {
        Path path = Path.of(document).normalize();
        if (path.isAbsolute() || path.startsWith("..") || path.toString().isEmpty()) {
            throw new Refused("the document " + document + " is not named by a path inside the workspace");
        }
        return path.toString().replace('\\', '/');
    }
}
