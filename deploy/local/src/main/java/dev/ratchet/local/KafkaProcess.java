package dev.ratchet.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same broker as {@link EmbeddedKafka}, in a JVM of its own, so that a test can kill it, freeze it and bring it back.
 * Ends with the JVM that started it.
 */
public final class KafkaProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaSettings settings;
    private @Nullable GuardedProcess process;

    public KafkaProcess(KafkaSettings settings) {
        this.settings = settings;
    }

    /** Returns once the broker answers clients. */
    public synchronized KafkaProcess start() {
        if (process != null && process.isAlive()) {
            return this;
        }
        GuardedProcess starting = GuardedProcess.start(order());
        process = starting;
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!starting.isAlive() || Instant.now().isAfter(deadline)) {
                kill();
                throw new LocalStartFailed("Kafka did not start on " + bootstrapServers() + "; its log is " + log());
            }
            Pause.of(Duration.ofMillis(100));
        }
        return this;
    }

    /** Stops the broker in good order. */
    public synchronized void stop() {
        if (process != null) {
            process.stop(Duration.ofSeconds(30));
        }
    }

    /** SIGKILL: no flush, no farewell. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Stops the broker, and deletes its folder if it is a throwaway. */
    @Override
    public void close() {
        stop();
        if (settings.durability() == Durability.THROWAWAY) {
            Folders.delete(settings.data());
            Folders.delete(log());
        }
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** The pid, to freeze and thaw the broker from outside. */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException("the broker was never started");
        }
        return process.pid();
    }

    private boolean answers() {
        return KafkaProbe.answers("127.0.0.1", settings.port());
    }

    private GuardedProcess.Order order() {
        Path folder = settings.data().toAbsolutePath();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaMain.class.getName(),
                folder.toString(),
                Integer.toString(settings.port()));
        return new GuardedProcess.Order(
                command, Map.of(), Folders.parentOf(folder), log(), null, GuardedProcess.StopSignal.TERM);
    }

    private Path log() {
        return settings.data().toAbsolutePath().resolveSibling(settings.data().getFileName() + ".log");
    }
}
