package dev.ratchet.cli.story;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.facts.CollectOrder;
import dev.ratchet.cli.facts.FactsCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The folder that the story's pipeline works on: real files, copied from those that ship with the story. */
public final class Workspace {

    private static final long COMMAND_SECONDS = 120;

    private final Path root;
    private final Path ratchet;

    private Workspace(Path root, Path ratchet) {
        this.root = root;
        this.ratchet = ratchet;
    }

    /**
     * A fresh copy of a folder.
     *
     * @param ratchet the script that automated steps name as {@code ./ratchet}
     */
    public static Workspace copied(Path shipped, Path target, Path ratchet) throws IOException {
        Workspace workspace = new Workspace(target, ratchet);
        copyTree(shipped, target);
        return workspace;
    }

    Path root() {
        return root;
    }

    ObjectNode facts(String artifact, String version, String kind, List<String> documents) {
        try {
            return new FactsCollector().collect(new CollectOrder(root, artifact, version, kind, documents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void copy(Story.Copy copy, String artifact) {
        try {
            copyTree(root.resolve(copy.from()), root.resolve(named(copy.to(), artifact)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command that begins with ./ratchet in the workspace, as a pipeline would. */
    void run(String command, String artifact) {
        List<String> words =
                new ArrayList<>(Arrays.asList(named(command, artifact).split(" +")));
        words.set(0, ratchet.toString());
        try {
            Process process = new ProcessBuilder(words)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            StoryBroken.unless(
                    process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0,
                    "the step '" + named(command, artifact) + "' failed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("interrupted");
        }
    }

    static String named(String template, String artifact) {
        return template.replace("${artifact.name}", artifact);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(from)) {
            paths = walk.toList();
        }
        for (Path path : paths) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else if (!Files.exists(target)) {
                Files.copy(path, target);
            }
        }
    }
}
