package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.InvalidValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of a pack by their path within it: bounded in number and size, and none of them outside. */
public record PackFiles(Map<String, String> texts) {

    /** The file that says what the pack is. */
    public static final String MANIFEST = "pack.yaml";

    /** Files in a pack. */
    public static final int MAX_FILES = 2_000;

    /** Characters in a file. */
    public static final int MAX_FILE = 256 * 1024;

    /** Characters in all files together. */
    public static final int MAX_TOTAL = 6 * 1024 * 1024;

    private static final int MAX_PATH = 300;
    private static final Pattern PATH = Pattern.compile("[^/\\\\\\p{Cntrl}:]+(/[^/\\\\\\p{Cntrl}:]+)*");

    public PackFiles {
        if (texts.size() > MAX_FILES) {
            throw new InvalidValue("files", "at most " + MAX_FILES + " files", texts.size() + " files");
        }
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        texts.forEach(PackFiles::check);
        if (texts.values().stream().mapToLong(String::length).sum() > MAX_TOTAL) {
            throw new InvalidValue("files", "at most " + MAX_TOTAL + " characters in all", "more");
        }
    }

    /** Whether a file of that name is read: YAML, whatever its folder. */
    public static boolean isRead(String path) {
        return path.endsWith(".yaml") || path.endsWith(".yml");
    }

    /** The paths of the files that hold a rule each. */
    List<String> rules() {
        return texts.keySet().stream()
                .filter(path -> isRead(path) && !path.equals(MANIFEST))
                .toList();
    }

    private static void check(String path, String text) {
        boolean isInside = path.length() <= MAX_PATH
                && PATH.matcher(path).matches()
                && List.of(path.split("/", -1)).stream().noneMatch(part -> part.equals(".") || part.equals(".."));
        if (!isInside) {
            throw new InvalidValue("files", "named by relative paths within the pack", path);
        }
        if (text.length() > MAX_FILE) {
            throw new InvalidValue("files." + path, "at most " + MAX_FILE + " characters long", text.length());
        }
    }
}
