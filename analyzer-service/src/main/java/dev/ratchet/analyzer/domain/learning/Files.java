package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.events.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files and folders that a document of facts knows; a folder ends with a slash, and a file's folders are there too.
 *
 * @param isComplete whether what is not among them is known to be absent
 */
record Files(Set<String> paths, boolean isComplete) {

    static Files of(Facts facts) {
        boolean isListed = facts.at("files").filter(List.class::isInstance).isPresent();
        boolean isTruncated =
                facts.at("filesTruncated").filter(Boolean.TRUE::equals).isPresent();
        Set<String> paths = new TreeSet<>();
        facts.textsAt("files").forEach(path -> add(path, paths));
        return new Files(paths, isListed && !isTruncated);
    }

    private static void add(String path, Set<String> paths) {
        int slash = path.indexOf('/', 1);
        while (slash > 0 && slash < path.length() - 1) {
            paths.add(path.substring(0, slash + 1));
            slash = path.indexOf('/', slash + 1);
        }
        paths.add(path);
    }

    /** Whether a file or a folder of that name is there; empty when the list is missing or may lack it. */
    Optional<Boolean> has(String path) {
        String file = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        boolean isThere = paths.contains(file) || paths.contains(file + "/");
        return isThere || isComplete ? Optional.of(isThere) : Optional.empty();
    }
}
