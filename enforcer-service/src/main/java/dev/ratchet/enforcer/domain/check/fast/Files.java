package dev.ratchet.enforcer.domain.check.fast;

import dev.ratchet.enforcer.domain.Glob;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of files and documents, found by hash where it is asked for often; the same answers as one by one. */
final class Files {

    /** Questions that are answered by looking through the list. */
    private static final int FEW = 8;

    private static final int MAX_PATTERN = 500;

    private final @Nullable List<String> files;
    private final Map<?, ?> documents;
    private final boolean isComplete;
    private final Map<String, List<String>> selections = new HashMap<>();
    private @Nullable Set<String> listed;
    private int asked;

    Files(Facts facts) {
        Map<String, Object> document = facts.document();
        this.files = document.get("files") instanceof List<?> list ? texts(list) : null;
        this.documents = document.get("documents") instanceof Map<?, ?> texts ? texts : Map.of();
        this.isComplete = files != null && !Boolean.TRUE.equals(document.get("filesTruncated"));
    }

    /** All that is listed; nothing where no list is known. */
    List<String> paths() {
        return files == null ? List.of() : files;
    }

    int exists(String path) {
        return isListed(plain(path)) ? Truth.TRUE : isComplete ? Truth.FALSE : Truth.UNDECIDED;
    }

    Object glob(String pattern) {
        return files == null || !isComplete || pattern.length() > MAX_PATTERN
                ? Value.NONE
                : selections.computeIfAbsent("glob " + pattern, key -> matching(files, Glob.ofPaths(pattern)));
    }

    Object under(String folder) {
        return files == null || !isComplete
                ? Value.NONE
                : selections.computeIfAbsent("under " + folder, key -> below(files, plain(folder)));
    }

    Object text(String path) {
        Object text = documents.get(path) == null ? documents.get(plain(path)) : documents.get(path);
        if (text instanceof String known) {
            return known;
        }
        return isComplete && !isListed(plain(path)) ? "" : Value.NONE;
    }

    private boolean isListed(String path) {
        if (files == null) {
            return false;
        }
        Set<String> known = listed;
        if (known == null && asked++ < FEW) {
            return isAmong(files, path);
        }
        if (known == null) {
            known = withFolders(files);
            listed = known;
        }
        return known.contains(path);
    }

    private static boolean isAmong(List<String> files, String path) {
        if (files instanceof Texts texts) {
            return isAmong(texts, path);
        }
        int length = path.length();
        for (String file : files) {
            if (file.startsWith(path) && (file.length() == length || file.charAt(length) == '/')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmong(Texts files, String path) {
        int length = path.length();
        for (int i = 0; i < files.size(); i++) {
            if (files.has(i, 0, path) && (files.length(i) == length || files.has(i, length, "/"))) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(List<?> list) {
        return Slot.areTexts(list)
                ? (List<String>) list
                : list.stream().map(String::valueOf).toList();
    }

    /** The paths and the folders that they lie in, without the slash at their end. */
    private static Set<String> withFolders(List<String> files) {
        Set<String> all = HashSet.newHashSet(files.size() * 2);
        String last = "";
        for (String file : files) {
            all.add(file);
            int shared = sharedFolders(last, file);
            for (int slash = file.indexOf('/', shared); slash >= 0; slash = file.indexOf('/', slash + 1)) {
                all.add(file.substring(0, slash));
            }
            last = file;
        }
        return all;
    }

    /** How many characters of the two are the same, up to and with the last slash among them. */
    private static int sharedFolders(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int shared = 0;
        for (int i = 0; i < most && one.charAt(i) == other.charAt(i); i++) {
            if (one.charAt(i) == '/') {
                shared = i + 1;
            }
        }
        return shared;
    }

    private static List<String> matching(List<String> files, Glob glob) {
        return files.stream().filter(glob::matches).toList();
    }

    private static List<String> below(List<String> files, String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return files.stream()
                .filter(file -> file.startsWith(prefix) && file.length() > prefix.length())
                .toList();
    }

    private static String plain(String path) {
        String start = path.startsWith("./") ? path.substring(2) : path;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }
}
