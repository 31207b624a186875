package dev.ratchet.launcher;

import dev.ratchet.local.Folders;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Copies of what runs, in the data folder, so that a new build does not pull the jars from under a run that is up. */
final class Apps {

    private final LaunchOptions options;
    private final DataFolder folder;

    Apps(LaunchOptions options, DataFolder folder) {
        this.options = options;
        this.folder = folder;
    }

    /** Refuses when a service that is to be started was never built. */
    void check() {
        options.components().stream()
                .filter(Component::isService)
                .filter(service -> !Files.exists(built(service).resolve("quarkus-run.jar")))
                .findFirst()
                .ifPresent(service -> {
                    throw LaunchFailed.failed(
                            service.module() + " is not built: there is no " + built(service) + "/quarkus-run.jar");
                });
    }

    /** The jar that starts the service. */
    Path service(Component service) {
        Path copy = fresh(service);
        copyTree(built(service), copy);
        return copy.resolve("quarkus-run.jar");
    }

    /** This program's own class path, on which the broker is; folders on it are used as they are. */
    String broker() {
        Path copy = fresh(Component.KAFKA);
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry).toAbsolutePath();
            Path target = copy.resolve(String.valueOf(path.getFileName()));
            boolean isJar = Files.isRegularFile(path);
            if (isJar) {
                copy(path, target);
            }
            entries.add((isJar ? target : path).toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private Path built(Component service) {
        Path target = options.home().toAbsolutePath().resolve(service.module()).resolve("target");
        return target.resolve("quarkus-app");
    }

    private Path fresh(Component component) {
        Path copy = folder.apps().resolve(component.title());
        Folders.delete(copy);
        return Folders.ownersOnly(copy);
    }

    private static void copyTree(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(file -> !file.equals(from)).forEach(file -> copy(file, to.resolve(from.relativize(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
