package dev.ratchet.logtests;

import dev.ratchet.events.Topic;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Writes triggers of rules with a plain producer, well-formed or not. */
public final class TriggerWriter implements AutoCloseable {

    public static final String TOPIC = Topic.RULE_TRIGGERS.wireName();

    private static final int RULES = 60;
    private static final String SOURCE = "/ratchet/enforcer-service";

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();

    public TriggerWriter(String bootstrapServers) {
        this(bootstrapServers, Map.of());
    }

    /** A writer with settings of its own, those of the producer. */
    public TriggerWriter(String bootstrapServers, Map<String, String> more) {
        Properties settings = new Properties();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "20");
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "262144");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, "2000000");
        settings.putAll(more);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A record to be written: its envelope, which may lack anything, and its data. */
    public record Draft(String rule, Map<String, String> headers, byte @Nullable [] data) {

        /** The same with another header; null takes it away. */
        public Draft with(String header, @Nullable String value) {
            Map<String, String> changed = new LinkedHashMap<>(headers);
            if (value == null) {
                changed.remove(header);
            } else {
                changed.put(header, value);
            }
            return new Draft(rule, changed, data);
        }

        public Draft withData(@Nullable String newData) {
            return new Draft(rule, headers, newData == null ? null : newData.getBytes(StandardCharsets.UTF_8));
        }

        /** The data as text, to be spoiled. */
        public String text() {
            return data == null ? "" : new String(data, StandardCharsets.UTF_8);
        }
    }

    /** A well-formed trigger of a rule, in decision {@code decision-NUMBER}. */
    public static Draft trigger(String rule, long number) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "trigger-" + number);
        headers.put("ce_source", SOURCE);
        headers.put("ce_type", "dev.ratchet.rule.triggered.v1");
        headers.put("ce_time", "2026-01-05T10:00:00Z");
        headers.put("ce_subject", rule);
        headers.put("content-type", "application/json");
        String data = """
            {"rule":"%s","ruleVersion":1,"decisionId":"decision-%d","episode":"episode-%d","checkPoint":"pre-deploy",\
            "artifact":{"name":"some-service","version":"1.4.2"},"severity":"blocking","mode":"enforce",\
            "outcome":"failed","triggeredAt":"2026-01-05T10:00:00Z"}\
            """.formatted(rule, number, number);
        return new Draft(rule, headers, data.getBytes(StandardCharsets.UTF_8));
    }

    /** The rule that the trigger of this number belongs to. */
    public static String rule(long number) {
        return "RULE-PROOF-%03d".formatted(number % RULES + 1);
    }

    /** The partition that a rule's triggers stand on. */
    public static int partition(String rule) {
        byte[] key = rule.getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % Topic.RULE_TRIGGERS.partitions();
    }

    /** Writes the triggers from one number to another, both included; every fiftieth twice. */
    public void write(long from, long to) {
        for (long number = from; number <= to; number++) {
            Draft trigger = trigger(rule(number), number);
            send(trigger);
            if (number % 50 == 7) {
                send(trigger);
            }
        }
        producer.flush();
        Exception refused = refusal.get();
        if (refused != null) {
            throw new IllegalStateException("the broker refused a record", refused);
        }
    }

    /** Writes one record and waits for its place. */
    public RecordMetadata writeNow(Draft draft) {
        try {
            return producer.send(record(draft)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a record", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The producer, for what only it can do. */
    public KafkaProducer<byte[], byte[]> producer() {
        return producer;
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(Draft draft) {
        var unused = producer.send(record(draft), (done, failure) -> {
            if (failure != null) {
                refusal.compareAndSet(null, failure);
            }
        });
    }

    private static ProducerRecord<byte[], byte[]> record(Draft draft) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(TOPIC, draft.rule().getBytes(StandardCharsets.UTF_8), draft.data());
        draft.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
