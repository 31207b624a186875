package dev.ratchet.analyzer.domain.learning.facts;

import dev.ratchet.events.Facts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files and folders that a document of facts knows; a folder ends with a slash, and a file's folders are there too.
 *
 * @param listed the paths as they are listed
 * @param paths the paths, and the folders on the way to them
 * @param isListed whether there is a list at all
 * @param isComplete whether what is not among them is known to be absent
 */
public record Files(List<String> listed, Set<String> paths, boolean isListed, boolean isComplete) {

    public static Files of(Facts facts) {
        boolean isListed = facts.at("files").filter(List.class::isInstance).isPresent();
        boolean isTruncated =
                facts.at("filesTruncated").filter(Boolean.TRUE::equals).isPresent();
        Set<String> paths = new HashSet<>();
        List<String> listed = facts.textsAt("files");
        listed.forEach(path -> add(path, paths));
        return new Files(listed, paths, isListed, isListed && !isTruncated);
    }

    private static void add(String path, Set<String> paths) {
        int slash = path.indexOf('/', 1);
        while (slash > 0 && slash < path.length() - 1) {
            paths.add(path.substring(0, slash + 1));
            slash = path.indexOf('/', slash + 1);
        }
        paths.add(path);
    }

    /** Whether a file or a folder of that name is there; unknown when the list is missing or may lack it. */
    public Truth has(String path) {
        String file = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return known(paths.contains(file) || paths.contains(file + "/"));
    }

    /** Whether some listed path begins and ends so; what the list may lack does not count. */
    public Truth hasLike(String folder, String ending) {
        return isListed
                ? Truth.of(listed.stream().anyMatch(path -> path.startsWith(folder) && path.endsWith(ending)))
                : Truth.UNKNOWN;
    }

    /** How many listed paths are below a folder, whose name ends with a slash. */
    @Nullable
    public Double countUnder(String folder) {
        return isComplete
                ? (Double) (double) listed.stream()
                        .filter(path -> path.startsWith(folder) && path.length() > folder.length())
                        .count()
                : null;
    }

    private Truth known(boolean isThere) {
        return isThere || isComplete ? Truth.of(isThere) : Truth.UNKNOWN;
    }
}
