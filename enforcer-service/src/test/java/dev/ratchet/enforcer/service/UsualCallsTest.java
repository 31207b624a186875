package dev.ratchet.enforcer.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Topic;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that are answered where they arrive, beside the same calls through the resources. */
@QuarkusTest
@QuarkusTestResource(value = JournalBackends.class, restrictToAnnotatedClass = true)
class UsualCallsTest {

    private static final String CALL = """
        {"artifact": {"name": "%s", "version": "1.0"}, "workflow": "usual",
         "facts": {"tests": {"failed": 0}, "documents": {"README.md": "token: abcdefgh12345678\\nand é"}}}\
        """;

    @BeforeEach
    void the_rule_book_is_read() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void a_usual_call_is_answered_and_recorded_like_one_with_a_key() {
        String key = EventId.random();

        Response usual = ask("/gates/post-deploy", CALL.formatted("usual-a"));
        Response keyed = post(given().header("Idempotency-Key", key), "/gates/post-deploy", CALL.formatted("usual-b"));

        assertThat(usual.statusCode()).isEqualTo(200);
        assertThat(usual.contentType()).isEqualTo(keyed.contentType());
        assertThat(lasting(usual)).isEqualTo(lasting(keyed));
        Map<String, GateDecided> decisions = DecisionsOnLog.read();
        GateDecided one = Objects.requireNonNull(decisions.get(usual.jsonPath().getString("decisionId")));
        GateDecided other =
                Objects.requireNonNull(decisions.get(keyed.jsonPath().getString("decisionId")));
        assertThat(one.facts().at("documents")).isEqualTo(other.facts().at("documents"));
        assertThat(one.facts().at("documents").orElseThrow().toString()).contains("token: [redacted]", "é");
        assertThat(one.suppliedBy()).isEqualTo(other.suppliedBy());
        assertThat(one.rulesEvaluated()).isEqualTo(other.rulesEvaluated());
    }

    @Test
    void a_usual_record_has_the_headers_of_all_others() {
        String id =
                ask("/gates/post-deploy", CALL.formatted("usual-c")).jsonPath().getString("decisionId");
        String other = post(
                        given().header("Idempotency-Key", EventId.random()),
                        "/gates/post-deploy",
                        CALL.formatted("usual-d"))
                .jsonPath()
                .getString("decisionId");

        Map<String, Map<String, String>> headers = headersOnLog();

        Set<String> expected =
                new TreeSet<>(Objects.requireNonNull(headers.get(other)).keySet());
        expected.remove("ce_requestdigest");
        assertThat(Objects.requireNonNull(headers.get(id)).keySet()).isEqualTo(expected);
        List.of("ce_specversion", "ce_type", "ce_source", "content-type")
                .forEach(name -> assertThat(Objects.requireNonNull(headers.get(id)))
                        .containsEntry(
                                name, Objects.requireNonNull(headers.get(other)).get(name)));
    }

    @Test
    void a_usual_dry_run_is_answered_like_an_explained_one() {
        Response usual = ask("/gates/post-deploy/dry-run", CALL.formatted("usual-e"));
        Response explained = ask("/gates/post-deploy/dry-run?explain=true", CALL.formatted("usual-e"));

        assertThat(usual.statusCode()).isEqualTo(200);
        Map<String, Object> told = lasting(explained);
        told.remove("explanations");
        assertThat(lasting(usual)).isEqualTo(told);
    }

    @Test
    void a_call_that_turns_out_to_be_wrong_is_refused_as_everywhere() {
        Response unknown = ask("/gates/post-deploy", "{\"artifact\": {\"name\": \"usual-f\"}, \"colour\": \"red\"}");
        Response torn = ask("/gates/post-deploy", "{\"artifact\": {\"name\": ");

        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.contentType()).startsWith("application/problem+json");
        assertThat(unknown.jsonPath().getString("type")).isEqualTo("urn:ratchet:problem:unknown-field");
        assertThat(torn.statusCode()).isEqualTo(400);
        assertThat(torn.jsonPath().getString("type")).isEqualTo("urn:ratchet:problem:unreadable-json");
    }

    @Test
    void usual_calls_are_counted_under_the_path_of_all_others() {
        ask("/gates/post-deploy", CALL.formatted("usual-g"));
        ask("/gates/post-deploy/dry-run", CALL.formatted("usual-g"));

        String metrics = given().header("Authorization", Tokens.bearer("operator"))
                .get("/q/metrics")
                .asString();
        assertThat(metrics.lines().filter(line -> line.contains("status=\"200\"")))
                .anyMatch(line -> line.contains("uri=\"/gates/{checkPoint}\""))
                .anyMatch(line -> line.contains("uri=\"/gates/{checkPoint}/dry-run\""))
                .noneMatch(line -> line.contains("uri=\"/gates/post-deploy"));
    }

    private static Response ask(String path, String body) {
        return post(given(), path, body);
    }

    private static Response post(RequestSpecification request, String path, String body) {
        return request.header("Authorization", Tokens.bearer("pipeline"))
                .header("Content-Type", "application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    private static Map<String, Object> lasting(Response answer) {
        Map<String, Object> fields = new HashMap<>(answer.jsonPath().getMap(""));
        fields.keySet().removeAll(List.of("decisionId", "ruleBookAge"));
        return fields;
    }

    private static Map<String, Map<String, String>> headersOnLog() {
        Map<String, Map<String, String>> headers = new HashMap<>();
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        List<TopicPartition> partitions = IntStream.range(0, Topic.GATE_DECISIONS.partitions())
                .mapToObj(number -> new TopicPartition(Topic.GATE_DECISIONS.wireName(), number))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> {
                    Map<String, String> known = headers(read);
                    headers.put(known.getOrDefault("ce_id", ""), known);
                });
            }
        }
        return headers;
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> read) {
        Map<String, String> headers = new TreeMap<>();
        StreamSupport.stream(read.headers().spliterator(), false)
                .forEach((Header header) ->
                        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
