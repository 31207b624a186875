package dev.ratchet.cli.facts;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The paths of a workspace, relative and sorted; a folder ends with "/". A link is listed when it leads to something inside the
 * workspace, and never walked into.
 */
final class FileListing {

    /** As many paths are listed at most; then the listing is truncated. */
    static final int MAX_PATHS = 10_000;

    private static final int MAX_DEPTH = 64;

    private final Path root;
    private final Set<String> ignored;
    private final List<String> paths = new ArrayList<>();
    private boolean truncated;

    private FileListing(Path root, Set<String> ignored) {
        this.root = root;
        this.ignored = ignored;
    }

    /** Lists a workspace given by its real path, without the ignored paths. */
    static FileListing of(Path root, Set<String> ignored) throws IOException {
        FileListing listing = new FileListing(root, ignored);
        listing.walk(root, "", 0);
        return listing;
    }

    List<String> paths() {
        return List.copyOf(paths);
    }

    boolean isTruncated() {
        return truncated;
    }

    private void walk(Path folder, String prefix, int depth) throws IOException {
        for (var child : sortedChildren(folder, prefix).entrySet()) {
            if (paths.size() == MAX_PATHS) {
                truncated = true;
                return;
            }
            paths.add(child.getKey());
            if (Files.isDirectory(child.getValue(), LinkOption.NOFOLLOW_LINKS)) {
                descend(child.getValue(), child.getKey(), depth + 1);
            }
        }
    }

    private void descend(Path folder, String prefix, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            truncated = true;
            return;
        }
        try {
            walk(folder, prefix, depth);
        } catch (AccessDeniedException unreadable) {
            truncated = true;
        }
    }

    private SortedMap<String, Path> sortedChildren(Path folder, String prefix) throws IOException {
        TreeMap<String, Path> children = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = prefix + entry.getFileName() + (Files.isDirectory(entry) ? "/" : "");
                if (isListed(entry, name)) {
                    children.put(name, entry);
                }
            }
        }
        return children;
    }

    private boolean isListed(Path entry, String name) {
        return !entry.endsWith(".git") && !ignored.contains(name) && Inside.leadsInside(root, entry);
    }
}
