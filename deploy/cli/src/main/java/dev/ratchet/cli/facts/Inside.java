package dev.ratchet.cli.facts;

import java.io.IOException;
import java.nio.file.Path;

/** Tells what belongs to a workspace from what a link only makes appear in it. */
final class Inside {

    private Inside() {}

    /** Whether the path, with every link followed, exists and is inside the workspace given by its real path. */
    static boolean leadsInside(Path root, Path path) {
        try {
            return path.toRealPath().startsWith(root);
        } catch (IOException dangling) {
            return false;
        }
    }
}
