package dev.ratchet.cli.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks git about a folder, without running anything that the folder's own configuration names. Where there is no git, it says nothing. */
final class Git {

    private static final List<String> HARMLESS = List.of(
            "git", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false");

    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /** What the command printed, without the last line end; empty when it failed. */
    Optional<String> says(String... arguments) {
        try {
            Process process = start(arguments);
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(output.stripTrailing())
                    : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    boolean succeeds(String... arguments) {
        return says(arguments).isPresent();
    }

    private Process start(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(HARMLESS);
        line.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        return builder.start();
    }
}
