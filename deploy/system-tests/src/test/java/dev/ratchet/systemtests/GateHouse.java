package dev.ratchet.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.local.Folders;
import dev.ratchet.local.KafkaProcess;
import dev.ratchet.local.KafkaSettings;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Replicas of the gate with a disk each, and the broker and the database that they share and that a test takes away. */
final class GateHouse implements AutoCloseable {

    private static final String SAID_BY = "/ratchet/enforcer-service";

    private final KafkaProcess broker = new KafkaProcess(KafkaSettings.throwaway());
    private final LocalPostgres database = new LocalPostgres(PostgresSettings.throwaway());
    private final Path disks = temporaryFolder();
    private final List<Gate> replicas = new ArrayList<>();

    GateHouse() {
        broker.start();
        database.start();
    }

    KafkaProcess broker() {
        return broker;
    }

    LocalPostgres database() {
        return database;
    }

    /** Starts a replica on the disk that is named after it, which an earlier process of it may have used; returns at once. */
    Gate start(String name, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "kafka.bootstrap.servers", broker.bootstrapServers(),
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password(),
                "ratchet.enforcer.replica", name,
                "ratchet.enforcer.journal", disk(name).toString()));
        settings.putAll(more);
        Gate replica = Gate.of(LoneService.start("enforcer-service", settings));
        replicas.add(replica);
        return replica;
    }

    Gate start(String name) {
        return start(name, Map.of());
    }

    Path disk(String name) {
        return disks.resolve(name);
    }

    /** Stops the broker's process where it is: connections stay, nothing answers. */
    void freezeBroker() {
        signal("-STOP");
    }

    void thawBroker() {
        signal("-CONT");
    }

    Topics topics() {
        return new Topics(broker.bootstrapServers());
    }

    /** Has a version of a blocking rule in force as if a reviewer had; returns once the broker has it. */
    RecordMetadata activate(String rule, int version, String check) {
        return publish(List.of(activated(rule, version, check))).getFirst();
    }

    /** Has these rules in force, each with its check. */
    void activate(Map<String, String> checks) {
        List<ProducerRecord<String, String>> records = checks.entrySet().stream()
                .map(one -> activated(one.getKey(), 1, one.getValue()))
                .toList();
        assertThat(publish(records)).hasSize(checks.size());
    }

    private static ProducerRecord<String, String> activated(String rule, int version, String check) {
        String event = """
            {"definition":{"id":"%s","version":%d,"name":"rule-%s","description":"It holds",\
            "checkPoint":"pre-deploy","severity":"blocking","mode":"enforce","check":"%s",\
            "remediation":"See to it","scope":{},"onError":"block","addedDate":"2026-01-05"},\
            "by":"reviewer-1","activatedAt":"2026-01-05T10:00:00Z"}\
            """.formatted(rule, version, rule.toLowerCase(Locale.ROOT), check);
        ProducerRecord<String, String> activated = new ProducerRecord<>("ratchet-rules", rule, event);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", SAID_BY,
                        "ce_type", "dev.ratchet.rule.activated.v1",
                        "ce_time", "2026-01-05T10:00:00Z")
                .forEach((name, value) -> activated.headers().add(name, value.getBytes(UTF_8)));
        return activated;
    }

    private List<RecordMetadata> publish(List<ProducerRecord<String, String>> records) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        List<RecordMetadata> published = new ArrayList<>();
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (Future<RecordMetadata> sent :
                    records.stream().map(producer::send).toList()) {
                published.add(sent.get());
            }
            return published;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many rows the index has of decisions whose artifact's name begins so. */
    long indexed(String artifact) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement count = connection.prepareStatement(
                        "SELECT count(*) FROM enforcer.decision WHERE starts_with(artifact, ?)")) {
            count.setString(1, artifact);
            ResultSet row = count.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        thawBroker();
        replicas.forEach(Gate::close);
        database.close();
        broker.close();
        Folders.delete(disks);
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(broker.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ratchet-gates");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
