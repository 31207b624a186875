package dev.ratchet.logtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A command answers when its effect can be seen, or says where to ask; and what follows from it belongs to its trace. */
class CommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static House house;

    @TempDir
    private Path folder = Path.of(".");

    @BeforeAll
    static void open() {
        house = House.throwaway();
        house.createTopics();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void a_command_that_is_not_folded_in_time_is_accepted_and_says_where_to_ask() throws IOException {
        Path hold = folder.resolve("hold");

        try (Probe probe = Probe.in(house, "held")
                .failingAt("batch-held:1:" + hold)
                .start()
                .untilReady()) {
            Probe.Answer accepted = probe.post("/triggers/RULE-HELD-001/decision-1", "pipeline", "");

            assertThat(accepted.status()).isEqualTo(202);
            String status = accepted.json().path("status").asText();
            assertThat(accepted.header("Location")).endsWith(status);
            assertThat(isFolded(probe, status)).isFalse();

            Files.delete(hold);
            Waiting.until("the event to be folded", PATIENCE, () -> isFolded(probe, status));
            Probe.Answer seen = probe.post("/triggers/RULE-HELD-001/decision-2", "pipeline", "");

            assertThat(seen.status()).isEqualTo(201);
            assertThat(new Tables(house, "held").triggers()).containsEntry("RULE-HELD-001", 2L);
        }
    }

    @Test
    void a_position_of_a_fold_that_nobody_knows_is_not_there() {
        try (Probe probe = Probe.in(house, "unknown").start().untilReady()) {
            assertThat(probe.get("/positions/ratchet-rule-triggers/0/0?fold=nobodys", "viewer")
                            .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "00"})
    void what_a_call_and_its_reactions_write_belongs_to_the_callers_trace(String sampled) {
        house.recreate(Topic.RULE_TRIGGERS);
        String schema = "traced_" + sampled;
        Tables tables = new Tables(house, schema);

        try (Probe probe =
                Probe.in(house, schema).with("probe.reacts", "true").start().untilReady()) {
            Probe.Answer answer = probe.post(
                    "/triggers/RULE-CMD-001/decision-100",
                    "pipeline",
                    "",
                    "traceparent",
                    "00-" + TRACE + "-00f067aa0ba902b7-" + sampled);
            assertThat(answer.status()).isEqualTo(201);
            Waiting.until("the reaction", PATIENCE, () -> !tables.judged().isEmpty());
        }

        assertThat(traceparents())
                .hasSize(2)
                .allSatisfy(traceparent -> assertThat(traceparent).contains(TRACE));
    }

    private static boolean isFolded(Probe probe, String status) {
        Probe.Answer answer = probe.get(status, "viewer");
        return answer.status() == 200 && answer.json().path("folded").asBoolean();
    }

    private static List<String> traceparents() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", house.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(TriggerWriter.TOPIC, TriggerWriter.partition("RULE-CMD-001"));
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return StreamSupport.stream(consumer.poll(Duration.ofSeconds(5)).spliterator(), false)
                    .map(CommandTest::traceparent)
                    .toList();
        }
    }

    private static String traceparent(ConsumerRecord<byte[], byte[]> read) {
        Header header = read.headers().lastHeader("traceparent");
        return header == null ? "none" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
