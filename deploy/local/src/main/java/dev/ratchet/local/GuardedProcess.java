package dev.ratchet.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A child process that never outlives its starter by accident: it ends when the JVM that started it ends, by whatever
 * signal, unless the marker file exists by then.
 */
public final class GuardedProcess {

    private static final String SCRIPT = script();

    private final Process process;
    private final StopSignal stopSignal;

    private GuardedProcess(Process process, StopSignal stopSignal) {
        this.process = process;
        this.stopSignal = stopSignal;
    }

    /** The signal that a process takes as a request to end in good order. */
    public enum StopSignal {
        TERM,
        INT
    }

    /**
     * What is to be run.
     *
     * @param log both outputs are appended to it
     * @param marker the process stays after its starter's end when this file exists; null: it never does
     */
    public record Order(
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path log,
            @Nullable Path marker,
            StopSignal stopSignal) {}

    /** Starts it; returns at once. */
    public static GuardedProcess start(Order order) {
        try {
            Files.createDirectories(Folders.parentOf(order.log()));
            return new GuardedProcess(builder(order).start(), order.stopSignal());
        } catch (IOException e) {
            throw new LocalStartFailed("cannot start " + order.command().getFirst() + ": " + e.getMessage(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** The exit code of a process that has ended. */
    public int exitCode() {
        return process.exitValue();
    }

    /** Waits until it has ended by itself; its exit code. */
    public int untilItEnds() {
        try {
            int code = process.waitFor();
            sayGone();
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
    }

    /** Asks it to end, waits, and kills it when the time is over. */
    public void stop(Duration patience) {
        if (process.isAlive()) {
            signal(process.pid(), stopSignal);
        }
        if (!endsWithin(patience)) {
            kill();
        }
        sayGone();
    }

    /** Kills it and its children, as a power cut would. */
    public void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        endsWithin(Duration.ofSeconds(10));
        sayGone();
    }

    /** Sends a signal to a process that this JVM need not have started. */
    public static void signal(long pid, StopSignal signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill \"-$1\" \"$2\" 2>/dev/null", "sh", signal.name(), Long.toString(pid))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    /** Tells the guard that there is nothing left to end, so that it never signals a pid that is used again. */
    private void sayGone() {
        if (process.isAlive()) {
            return;
        }
        try (var pipe = process.getOutputStream()) {
            pipe.write("gone\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The guard has ended too, which is what was asked for.
            return;
        }
    }

    private static ProcessBuilder builder(Order order) {
        List<String> line = new ArrayList<>(List.of("sh", "-c", SCRIPT, "guard"));
        line.add(order.marker() == null ? "" : order.marker().toAbsolutePath().toString());
        line.add(order.stopSignal().name());
        line.addAll(order.command());
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(order.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(order.log().toFile()));
        builder.environment().putAll(order.environment());
        return builder;
    }

    private static String script() {
        try (InputStream in = GuardedProcess.class.getResourceAsStream("guard.sh")) {
            if (in == null) {
                throw new IllegalStateException("guard.sh is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
