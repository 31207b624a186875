package dev.ratchet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file: its last lines, and then whole lines as they are added, also after the file was begun anew. */
final class LogTail {

    private static final long WINDOW = 1024 * 1024;

    private final String name;
    private final Path file;
    private long position;

    LogTail(String name, Path file) {
        this.name = name;
        this.file = file;
    }

    String name() {
        return name;
    }

    /** The last lines, out of the last MiB. */
    List<String> lastLines(int count) throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            position = Math.max(0, log.length() - WINDOW);
            List<String> lines = read(log);
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }

    /** The lines that were added since the last call. */
    List<String> newLines() throws IOException {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            position = log.length() < position ? 0 : position;
            return read(log);
        }
    }

    private List<String> read(RandomAccessFile log) throws IOException {
        byte[] bytes = new byte[(int) Math.min(WINDOW, log.length() - position)];
        log.seek(position);
        log.readFully(bytes);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        position += end;
        return new String(bytes, 0, end, UTF_8).lines().toList();
    }
}
