package dev.ratchet.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a short command to its end. */
final class Commands {

    private Commands() {}

    /** What a command left: its exit code and both outputs. */
    record Outcome(int exitCode, String output) {}

    static int exitCode(List<String> command) throws IOException {
        try {
            return run(command, "").exitCode();
        } catch (IOException e) {
            return 127;
        }
    }

    /** Gives it the input, waits for its end, and returns all it said. */
    static Outcome run(List<String> command, String input) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " ran", e);
        }
    }
}
