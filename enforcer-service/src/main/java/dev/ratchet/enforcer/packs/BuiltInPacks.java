package dev.ratchet.enforcer.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.enforcer.domain.pack.PackFiles;
import dev.ratchet.events.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packs that come with Ratchet: each a folder of resources, whose {@code files.txt} lists its files. */
public final class BuiltInPacks {

    /** Their names. */
    public static final List<String> NAMES = List.of("default");

    private BuiltInPacks() {}

    /** The files of the pack of that name. */
    public static PackFiles named(String name) {
        if (!NAMES.contains(name)) {
            throw new InvalidValue("builtin", "one of " + String.join(", ", NAMES), name);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        resource(name, "files.txt").lines().forEach(file -> texts.put(file, resource(name, file)));
        return new PackFiles(texts);
    }

    private static String resource(String pack, String file) {
        String path = "/packs/" + pack + "/" + file;
        try (InputStream resource = BuiltInPacks.class.getResourceAsStream(path)) {
            if (resource == null) {
                throw new IllegalStateException("Expected a resource " + path);
            }
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
