package dev.ratchet.enforcer.domain.check;

import dev.ratchet.enforcer.domain.Glob;
import dev.ratchet.events.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of files and documents. Everything is unknown without a list of files; an absent path and an incomplete
 * selection are unknown when the list was truncated.
 */
final class PathFacts {

    private final @Nullable List<String> files;
    private final Map<?, ?> documents;
    private final boolean isTruncated;

    PathFacts(Facts facts) {
        this.files = facts.at("files").filter(List.class::isInstance).isPresent() ? facts.textsAt("files") : null;
        this.documents = facts.at("documents")
                .filter(Map.class::isInstance)
                .<Map<?, ?>>map(Map.class::cast)
                .orElse(Map.of());
        this.isTruncated =
                facts.at("filesTruncated").filter(Boolean.TRUE::equals).isPresent();
    }

    /** Whether there is such a file or folder, named with or without a slash at its end. */
    Optional<Boolean> exists(String path) {
        boolean isListed = files != null && isListed(plain(path));
        return isListed || isComplete() ? Optional.of(isListed) : Optional.empty();
    }

    /** The paths that match a glob. */
    Optional<List<String>> glob(String pattern) {
        Glob glob = Glob.ofPaths(pattern);
        return files != null && isComplete()
                ? Optional.of(files.stream().filter(glob::matches).toList())
                : Optional.empty();
    }

    /** The paths below a folder. */
    Optional<List<String>> under(String folder) {
        String prefix = plain(folder).isEmpty() ? "" : plain(folder) + "/";
        return files != null && isComplete()
                ? Optional.of(files.stream()
                        .filter(f -> f.startsWith(prefix) && f.length() > prefix.length())
                        .toList())
                : Optional.empty();
    }

    /** The text of a document; empty text when the document is known to be absent. */
    Optional<String> text(String path) {
        Object text = documents.get(path) == null ? documents.get(plain(path)) : documents.get(path);
        if (text instanceof String known) {
            return Optional.of(known);
        }
        return files != null && isComplete() && !isListed(plain(path)) ? Optional.of("") : Optional.empty();
    }

    private boolean isComplete() {
        return files != null && !isTruncated;
    }

    private boolean isListed(String path) {
        return files != null
                && files.stream().anyMatch(f -> f.equals(path) || f.equals(path + "/") || f.startsWith(path + "/"));
    }

    private static String plain(String path) {
        String start = path.startsWith("./") ? path.substring(2) : path;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }
}
