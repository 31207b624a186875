package dev.ratchet.launcher;

import dev.ratchet.local.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The one folder that holds everything of a local run. Only its owner can read it, and only a folder that Ratchet made is
 * ever deleted.
 */
public record DataFolder(Path path) {

    private static final String MARKER = ".ratchet-data";

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Makes the folder, or takes one that Ratchet made before; refuses any other. */
    public DataFolder prepared() {
        if (!isOurs() && Files.exists(path) && !isEmpty()) {
            throw LaunchFailed.badRequest(
                    path + " exists and is not a Ratchet data folder: choose another with --data");
        }
        Folders.ownersOnly(path);
        PrivateFiles.write(path.resolve(MARKER), "Everything of one local run of Ratchet: ./ratchet down --wipe\n");
        Folders.ownersOnly(logs());
        Folders.ownersOnly(tokens());
        return this;
    }

    public boolean isOurs() {
        return Files.isRegularFile(path.resolve(MARKER));
    }

    /** Deletes everything, if Ratchet made it. */
    public void wipe() {
        if (!isOurs()) {
            throw LaunchFailed.badRequest(path + " is not a Ratchet data folder: nothing is deleted");
        }
        Folders.delete(path);
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(Component component) {
        return log(component.title());
    }

    /** The log of the process of this name. */
    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    /** The token of a subject. */
    public String token(String subject) {
        Path file = tokens().resolve(subject).normalize();
        if (!tokens().equals(file.getParent()) || !Files.exists(file)) {
            throw LaunchFailed.failed(
                    "there is no token of " + subject + " in " + tokens() + ": ./ratchet up makes it");
        }
        return PrivateFiles.read(file);
    }

    public Path tokens() {
        return path.resolve("tokens");
    }

    public Path subjects() {
        return path.resolve("subjects.json");
    }

    public Path stateFile() {
        return path.resolve("state.json");
    }

    /** Exists from the moment at which the run's processes stay without their starter. */
    public Path committed() {
        return path.resolve("committed");
    }

    Path apps() {
        return path.resolve("apps");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    /** What the enforcer keeps on its own disk. */
    Path journal() {
        return path.resolve("enforcer");
    }

    Path postgresPassword() {
        return path.resolve("postgres.password");
    }

    /** Puts the log of the run before aside, so that a log tells of one run. */
    void turnLog(Component component) {
        Path log = log(component);
        try {
            if (Files.exists(log)) {
                Path former = log.resolveSibling(component.title() + ".log.1");
                Files.move(log, former, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEmpty() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            return !entries.iterator().hasNext();
        } catch (IOException e) {
            throw LaunchFailed.badRequest(path + " cannot be read: " + e.getMessage());
        }
    }
}
