package dev.ratchet.local;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * Apache Kafka itself, broker and controller, inside this JVM. Can be stopped and started again on the same log and the
 * same port; what it acknowledged before is there afterwards.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private final KafkaSettings settings;
    private @Nullable KafkaRaftServer server;

    public EmbeddedKafka(KafkaSettings settings) {
        this.settings = settings;
    }

    /** Returns once the broker answers clients; formats the data folder on the first start. */
    public synchronized EmbeddedKafka start() {
        if (server != null) {
            return this;
        }
        KafkaConfig config = KafkaConfig.fromProps(settings.properties());
        format();
        KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            starting.startup();
        } catch (RuntimeException e) {
            starting.shutdown();
            throw new LocalStartFailed("Kafka did not start on " + bootstrapServers() + ": " + e.getMessage(), e);
        }
        server = starting;
        return this;
    }

    /** Stops the broker in good order; its log and its port stay its own. */
    public synchronized void stop() {
        KafkaRaftServer running = server;
        server = null;
        if (running != null) {
            running.shutdown();
            running.awaitShutdown();
        }
    }

    /** Stops the broker, and deletes its folder if it is a throwaway. */
    @Override
    public void close() {
        stop();
        if (settings.durability() == Durability.THROWAWAY) {
            Folders.delete(settings.data());
        }
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    public int port() {
        return settings.port();
    }

    private void format() {
        if (Files.exists(settings.data().resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(settings.data());
            formatter().run();
        } catch (Exception e) {
            throw new LocalStartFailed("Kafka's folder " + settings.data() + " cannot be formatted", e);
        }
    }

    private Formatter formatter() {
        String folder = settings.data().toAbsolutePath().toString();
        return new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(KafkaSettings.NODE_ID)
                .setControllerListenerName("CONTROLLER")
                .addDirectory(folder)
                .setMetadataLogDirectory(folder);
    }
}
