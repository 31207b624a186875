package dev.ratchet.enforcer.domain.check;

import dev.ratchet.enforcer.domain.Glob;
import dev.ratchet.events.Facts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of files and documents. Everything is unknown without a list of files; an absent path and an incomplete
 * selection are unknown when the list was truncated.
 */
final class PathFacts {

    static final int MAX_PATTERN = 500;

    private static final int UNSORTED = 2;
    private static final int PATHS_A_STEP = 4;

    /** How much of what {@link Glob#work} says is done in a step. */
    static final int GLOB_WORK_A_STEP = 20;

    private final @Nullable List<String> files;
    private final Map<?, ?> documents;
    private final boolean isTruncated;
    private final Meter meter;
    private int asked;
    private String @Nullable [] sorted;

    PathFacts(Facts facts, Meter meter) {
        this.meter = meter;
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
        if (pattern.length() > MAX_PATTERN) {
            throw new IllegalArgumentException("a pattern may have at most %d characters".formatted(MAX_PATTERN));
        }
        Glob glob = Glob.ofPaths(pattern);
        return files != null && isComplete()
                ? Optional.of(files.stream().filter(f -> matches(glob, f)).toList())
                : Optional.empty();
    }

    /** The paths below a folder. */
    Optional<List<String>> under(String folder) {
        meter.charge(count() / PATHS_A_STEP);
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

    /** Whoever asks once or twice is answered by looking through the list; then it is put in order. */
    private boolean isListed(String path) {
        if (++asked <= UNSORTED) {
            meter.charge(count() / PATHS_A_STEP);
            return files != null
                    && files.stream().anyMatch(f -> f.equals(path) || f.equals(path + "/") || f.startsWith(path + "/"));
        }
        String[] paths = sorted();
        int below = Arrays.binarySearch(paths, path + "/");
        int next = below < 0 ? -below - 1 : below;
        return Arrays.binarySearch(paths, path) >= 0 || (next < paths.length && paths[next].startsWith(path + "/"));
    }

    private String[] sorted() {
        if (sorted == null) {
            meter.charge(4L * count());
            sorted = files == null ? new String[0] : files.toArray(String[]::new);
            Arrays.sort(sorted);
        }
        return sorted;
    }

    private boolean matches(Glob glob, String file) {
        meter.charge(1 + glob.work(file) / GLOB_WORK_A_STEP);
        return glob.matches(file);
    }

    private long count() {
        return files == null ? 0 : files.size();
    }

    private static String plain(String path) {
        String start = path.startsWith("./") ? path.substring(2) : path;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }
}
