package dev.ratchet.logtests;

import dev.ratchet.events.Topic;
import dev.ratchet.local.KafkaProcess;
import dev.ratchet.local.KafkaSettings;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** A broker and a database as processes of their own, to be stopped, killed and started again. */
public final class House implements AutoCloseable {

    private final KafkaProcess kafka;
    private final LocalPostgres postgres;
    private final Admin admin;

    private House(KafkaSettings kafka, PostgresSettings postgres) {
        this.kafka = new KafkaProcess(kafka);
        this.postgres = new LocalPostgres(postgres);
        this.kafka.start();
        this.postgres.start();
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
    }

    /** A house for tests: the database does not wait for the disk, and all is deleted in the end. */
    public static House throwaway() {
        return new House(KafkaSettings.throwaway(), PostgresSettings.throwaway());
    }

    /** A house that is as durable as one that people work with. */
    public static House durable(Path folder) {
        return new House(
                KafkaSettings.in(folder.resolve("kafka")),
                PostgresSettings.in(folder.resolve("postgres"), "only-for-a-while"));
    }

    public KafkaProcess kafka() {
        return kafka;
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** What a service needs to know to live here. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.put("quarkus.datasource.username", postgres.username());
        settings.put("quarkus.datasource.password", postgres.password());
        return settings;
    }

    /** Creates all topics as they are declared, and waits until the one that is written to can be. */
    public void createTopics() {
        answer(admin.createTopics(
                        Arrays.stream(Topic.values()).map(House::declared).toList())
                .all());
        untilDone(() -> ends(Topic.RULE_TRIGGERS));
    }

    /** Deletes a topic and creates it anew, as somebody might who knows nothing of stored positions. */
    public void recreate(Topic topic) {
        answer(admin.deleteTopics(List.of(topic.wireName())).all());
        create(declared(topic));
        untilDone(() -> ends(topic));
    }

    /** Creates a topic; the broker may still be busy with deleting another of that name. */
    public void create(NewTopic topic) {
        untilDone(() -> answer(admin.createTopics(List.of(topic)).all()));
    }

    public void delete(Topic topic) {
        answer(admin.deleteTopics(List.of(topic.wireName())).all());
    }

    /** Deletes the records of a partition before an offset. */
    public void deleteRecords(Topic topic, int partition, long before) {
        answer(admin.deleteRecords(
                        Map.of(new TopicPartition(topic.wireName(), partition), RecordsToDelete.beforeOffset(before)))
                .all());
    }

    /** Where the next record of each partition will stand. */
    public Map<Integer, Long> ends(Topic topic) {
        Map<TopicPartition, OffsetSpec> wanted = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.wireName(), partition))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<Integer, Long> ends = new TreeMap<>();
        answer(admin.listOffsets(wanted).all())
                .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
        return ends;
    }

    @Override
    public void close() {
        admin.close();
        postgres.close();
        kafka.close();
    }

    /** What the broker refuses for a moment only, it is asked again. */
    private static void untilDone(Runnable question) {
        for (int attempt = 0; ; attempt++) {
            try {
                question.run();
                return;
            } catch (IllegalStateException e) {
                if (attempt == 50) {
                    throw e;
                }
                Waiting.millis(100);
            }
        }
    }

    private static NewTopic declared(Topic topic) {
        return new NewTopic(topic.wireName(), topic.partitions(), (short) 1).configs(topic.settings());
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
