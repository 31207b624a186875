package dev.ratchet.enforcer.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The journal's folder: its segments by number, how far they are drained, and the lock that keeps a second process out. */
final class Folder implements AutoCloseable {

    private static final Pattern SEGMENT = Pattern.compile("journal-(\\d{1,18})\\.log");

    private final Path path;
    private final FileChannel lockFile;

    /** Up to where the journal is drained: all of the segments before it, and this one before the offset. */
    record Drained(long segment, long offset) {}

    /** Takes the folder for this process; makes it where it is missing. */
    Folder(Path path) throws IOException {
        this.path = path;
        Files.createDirectories(path);
        this.lockFile = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked()) {
            lockFile.close();
            throw new JournalFailed(path + " is the journal of another process");
        }
    }

    List<Segment> segments() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> SEGMENT.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToLong(name -> Long.parseLong(name.group(1)))
                    .sorted()
                    .mapToObj(number -> new Segment(number, file(number), Segment.HEAD))
                    .toList();
        }
    }

    Path file(long number) {
        return path.resolve("journal-%010d.log".formatted(number));
    }

    /** Removes a segment; one that is damaged is kept under another name. */
    void remove(Segment segment) throws IOException {
        if (segment.isDamaged()) {
            Files.move(
                    segment.path(),
                    segment.path().resolveSibling(segment.path().getFileName() + ".damaged"),
                    StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(segment.path());
        }
    }

    /** Keeps bytes that are cut off a segment. */
    void keepTorn(Segment segment, ByteBuffer bytes) throws IOException {
        Path kept = segment.path().resolveSibling(segment.path().getFileName() + ".torn");
        try (FileChannel channel = FileChannel.open(
                kept, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(bytes);
        }
    }

    /** A position that is lost costs duplicates, which every fold drops: it is not synced. */
    void drained(Drained upTo) throws IOException {
        Path next = path.resolve("drained.next");
        String text = upTo.segment() + " " + upTo.offset();
        Files.writeString(next, text + " " + text.hashCode());
        Files.move(next, path.resolve("drained"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Drained drained() {
        try {
            String[] parts = Files.readString(path.resolve("drained"), StandardCharsets.UTF_8)
                    .split(" ", -1);
            String text = parts[0] + " " + parts[1];
            boolean isSound = parts.length == 3 && parts[2].equals(Integer.toString(text.hashCode()));
            return isSound ? new Drained(Long.parseLong(parts[0]), Long.parseLong(parts[1])) : new Drained(0, 0);
        } catch (IOException | RuntimeException unreadable) {
            return new Drained(0, 0);
        }
    }

    /** Makes sure that a new file is found again after a power cut. */
    void sync() throws IOException {
        try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private boolean isLocked() throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }
}
