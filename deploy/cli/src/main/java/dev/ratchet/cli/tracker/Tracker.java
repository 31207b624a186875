package dev.ratchet.cli.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.cli.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.Set;

/**
 * A tracker file. An entry is written whole or not at all, and read back before it is said to be there; two writers on one machine
 * take turns.
 */
public final class Tracker {

    private static final Set<OpenOption> LOCK =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    private static final long MAX_BYTES = 4L * 1024 * 1024;

    private final Path file;

    private Tracker(Path file) {
        this.file = file;
    }

    /** What an update did to the entry's row. */
    public enum Change {
        ADDED,
        REPLACED,
        UNCHANGED
    }

    /** The tracker at that path, which need not exist yet; a link is followed to the file it names. */
    public static Tracker at(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.isDirectory(absolute)) {
            throw new Refused("the tracker " + path + " is a folder");
        }
        Path folder = absolute.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Refused("the folder of the tracker " + path + " does not exist");
        }
        return new Tracker(Files.exists(absolute) ? absolute.toRealPath() : absolute);
    }

    /** Makes the tracker say the entry; does nothing when it says so already. */
    public Change update(TrackerEntry entry, LocalDate today) throws IOException {
        try (FileChannel turn = FileChannel.open(lockFile(), LOCK)) {
            turn.lock();
            TrackerDocument before = read();
            if (before.says(entry)) {
                return Change.UNCHANGED;
            }
            Change change = before.names(entry.name()) ? Change.REPLACED : Change.ADDED;
            replace(before.with(entry, today).text());
            verify(entry);
            return change;
        }
    }

    private void verify(TrackerEntry entry) throws IOException {
        if (!read().says(entry)) {
            throw new IOException("the entry of " + entry.name() + " is not in " + file + " after it was written");
        }
    }

    private TrackerDocument read() throws IOException {
        if (!Files.exists(file)) {
            return TrackerDocument.of("");
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new Refused("the tracker " + file + " is larger than " + MAX_BYTES + " bytes");
        }
        try {
            return TrackerDocument.of(Files.readString(file));
        } catch (CharacterCodingException notText) {
            throw new Refused("the tracker " + file + " is not UTF-8 text");
        }
    }

    private void replace(String text) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "." + file.getFileName(), ".new");
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.setPosixFilePermissions(fresh, permissions());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private Set<PosixFilePermission> permissions() throws IOException {
        return Files.exists(file)
                ? Files.getPosixFilePermissions(file)
                : Set.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ);
    }

    /** One for all trackers of a user, outside their folders, which belong to the team. */
    private static Path lockFile() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "ratchet-tracker-" + System.getProperty("user.name") + ".lock");
    }
}
