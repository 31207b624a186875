package dev.ratchet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a process wrote, from the end. */
public record LogFile(Path path) {

    private static final int LINES_OF_FAILURE = 12;
    private static final long MOST_BYTES = 4L << 20;

    /** The last lines; none where there is no file yet. */
    public List<String> last(int count) {
        List<String> lines = tail();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** The line that most likely says why a Java process ended. */
    private Optional<String> cause() {
        List<String> lines = tail().reversed();
        return lines.stream()
                .filter(line -> line.startsWith("Caused by: "))
                .findFirst()
                .map(line -> line.substring("Caused by: ".length()))
                .or(() -> lines.stream()
                        .filter(line -> line.contains("ERROR") || line.contains("FATAL"))
                        .findFirst());
    }

    /** A failure that gives the likely cause in its first line, then the end of the log, then where the log is. */
    LaunchFailed failure(String what) {
        StringBuilder text = new StringBuilder(what);
        cause().ifPresent(cause -> text.append(": ").append(cause));
        last(LINES_OF_FAILURE)
                .forEach(line ->
                        text.append(System.lineSeparator()).append("    ").append(line));
        text.append(System.lineSeparator()).append("The whole log: ").append(path);
        return LaunchFailed.failed(text.toString());
    }

    private List<String> tail() {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var channel = Files.newByteChannel(path)) {
            channel.position(Math.max(0, channel.size() - MOST_BYTES));
            var in = Channels.newInputStream(channel);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
