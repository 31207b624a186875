package dev.ratchet.bench;

import dev.ratchet.events.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes recorded decisions with facts of some 3.4 KB, in which twenty rules held; one in a hundred has a failed test. */
final class DecisionWriter implements AutoCloseable {

    /** One in so many has a failed test. */
    static final int FAILED_EVERY = 100;

    private static final int ARTIFACTS = 211;
    private static final int FILES = 60;
    private static final int RULES = 20;

    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> refusal = new AtomicReference<>();
    private final String files = files();

    DecisionWriter(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        20,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        262_144,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "zstd"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Writes so many decisions at the checkpoint pre-deploy and waits until they are acknowledged. */
    void write(int decisions) {
        for (int number = 0; number < decisions; number++) {
            var unused = producer.send(record(number), (place, refused) -> {
                if (refused != null) {
                    refusal.compareAndSet(null, refused);
                }
            });
        }
        producer.flush();
        Exception refused = refusal.get();
        if (refused != null) {
            throw new IllegalStateException("the broker refused a record", refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private ProducerRecord<String, byte[]> record(int number) {
        String artifact = "service-" + number % ARTIFACTS;
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topic.GATE_DECISIONS.wireName(), artifact, data(number, artifact));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", "decision-" + number);
        header(record, "ce_source", "/ratchet/enforcer-service");
        header(record, "ce_type", "dev.ratchet.gate.decided.v1");
        header(record, "ce_time", "2026-01-05T10:00:00Z");
        return record;
    }

    private byte[] data(int number, String artifact) {
        return """
            {"decisionId":"decision-%d","checkPoint":"pre-deploy","artifact":{"name":"%s","version":"1.%d","kind":"service"},\
            "workflow":"release","run":"run-%d","facts":{"artifact":{"name":"%s"},"files":[%s],\
            "tests":{"total":212,"failed":%d,"errors":0,"skipped":2,"exitCode":0},"coverage":{"line":0.81,"branch":0.7},\
            "scan":{"configured":true,"tools":["trivy"],"critical":0,"high":0,"medium":3,"low":12}},\
            "suppliedBy":"pipeline","ruleBookVersion":19,"allowed":true,"triggers":[],"held":[%s],"degraded":false,\
            "replica":"bench","sequence":%d,"decidedAt":"2026-01-05T10:00:00Z"}\
            """.formatted(
                        number,
                        artifact,
                        number,
                        number,
                        artifact,
                        files,
                        number % FAILED_EVERY == 0 ? 1 : 0,
                        held(number),
                        number)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Each rule saw something else in each decision, so that a batch is no smaller than those of a gate. */
    private static String held(int number) {
        return IntStream.range(0, RULES)
                .mapToObj(rule -> "{\"rule\":\"RULE-QA-%03d\",\"ruleVersion\":1,\"sawDigest\":\"%016x%016x\"}"
                        .formatted(rule + 1, mixed(number * 2L * RULES + rule), mixed(~(number * 2L * RULES + rule))))
                .collect(Collectors.joining(","));
    }

    private static long mixed(long number) {
        return new SplittableRandom(number).nextLong();
    }

    private static String files() {
        StringBuilder files = new StringBuilder();
        for (int file = 0; file < FILES; file++) {
            files.append(file == 0 ? "" : ",")
                    .append("\"services/parcels/src/main/java/org/example/Part%d.java\"".formatted(file));
        }
        return files.toString();
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
