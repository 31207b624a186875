package dev.ratchet.enforcer.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.enforcer.domain.pack.PackFiles;
import dev.ratchet.events.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A pack in a folder. Symbolic links within it are refused, so that nothing outside of it is read. */
public final class FolderPacks {

    private static final int MAX_DEPTH = 12;

    private FolderPacks() {}

    /** The YAML files of the folder; hidden files and folders are left out. */
    public static PackFiles in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidValue("folder", "a folder that is there", folder);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            texts.put(nameOf(folder, file), text(folder, file));
            if (texts.size() > PackFiles.MAX_FILES) {
                break;
            }
        }
        return new PackFiles(texts);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, MAX_DEPTH)) {
            return all.filter(file -> PackFiles.isRead(file.toString()))
                    .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !nameOf(folder, file).matches("(.*/)?\\..*"))
                    .limit(PackFiles.MAX_FILES + 1L)
                    .toList();
        }
    }

    private static String nameOf(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path folder, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new InvalidValue("files", "regular files, no links", nameOf(folder, file));
        }
        if (Files.size(file) > 4L * PackFiles.MAX_FILE) {
            throw new InvalidValue(
                    "files." + nameOf(folder, file), "at most " + PackFiles.MAX_FILE + " characters", "more");
        }
        return new String(Files.readAllBytes(file), UTF_8);
    }
}
