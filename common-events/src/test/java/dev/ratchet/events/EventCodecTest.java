package dev.ratchet.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final Golden DETECTED = Golden.full("violation.detected");
    private static final Instant NOON = Instant.parse("2025-10-30T12:00:00Z");

    @Test
    void a_field_that_this_version_does_not_know_is_read_over_at_every_depth() {
        Golden newer = DETECTED.with("/mood", "\"grim\"").with("/context/weather", "{\"wind\":[1,2]}");

        assertThat(newer.decoded()).isEqualTo(DETECTED.decoded());
    }

    @Test
    void an_optional_field_that_is_null_is_absent() {
        assertThat(DETECTED.with("/rootCause", "null").decoded())
                .isEqualTo(DETECTED.without("/rootCause").decoded());
    }

    @Test
    void a_time_with_an_offset_is_the_same_instant() {
        Golden offset = DETECTED.with("/detectedAt", "\"2025-10-30T16:05:09.123456+02:00\"");

        assertThat(offset.decoded()).isEqualTo(DETECTED.decoded());
    }

    @Test
    void an_event_of_another_source_is_refused() {
        var forged = new EventCodec.Attributes(
                "1", EventType.ANALYZER, DETECTED.type().wireName(), null, NOON);

        assertRefused(Topic.VIOLATIONS, forged, DETECTED.bytes())
                .withMessage("Expected dev.ratchet.violation.detected.v1 to come from /ratchet/detector-service,"
                        + " but it came from /ratchet/analyzer-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap.accepted", "event.redriven", "table.rebuilt", "table.switched"})
    void an_operation_of_another_service_than_its_source_is_refused(String name) {
        Golden golden = Golden.full(name);
        var foreign =
                new EventCodec.Attributes("1", EventType.METRICS, golden.type().wireName(), null, NOON);

        assertThat(golden.decoded()).isInstanceOf(OperationEvent.class);
        assertRefused(Topic.OPERATIONS, foreign, golden.bytes())
                .withMessage("Expected %s to come from /ratchet/detector-service, but it came from %s"
                        .formatted(golden.type().wireName(), EventType.METRICS));
    }

    @Test
    void an_unknown_type_is_refused() {
        var unknown = new EventCodec.Attributes("1", EventType.DETECTOR, "dev.ratchet.violation.sung.v1", null, NOON);

        assertRefused(Topic.VIOLATIONS, unknown, DETECTED.bytes())
                .withMessage(
                        "Expected a type that belongs on ratchet-violations, but it was dev.ratchet.violation.sung.v1");
    }

    @Test
    void a_type_of_another_topic_is_refused() {
        assertRefused(Topic.RULES, DETECTED.attributes(), DETECTED.bytes())
                .withMessageContaining("belongs on ratchet-rules");
    }

    @Test
    void a_record_without_data_is_refused() {
        assertRefused(Topic.VIOLATIONS, DETECTED.attributes(), null).withMessageContaining("it has none");
        assertRefused(DETECTED, "null").withMessageContaining("it was null");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                            | No content to map
            {"id":                        | Unexpected end-of-input
            not json                      | Unrecognized token 'not'
            [1, 2]                        | START_ARRAY
            "text"                        | no String-argument constructor
            {"id":"VIOL-2025-10-30-001","id":"VIOL-2025-10-30-001"} | Duplicate field 'id'
            """)
    void what_is_not_one_json_object_is_refused_with_what_is_wrong_with_it(String data, String reason) {
        assertRefused(DETECTED, data == null ? "" : data).withMessageContaining(reason);
    }

    @Test
    void a_second_document_behind_the_first_is_refused() {
        assertRefused(DETECTED, DETECTED.data() + " {}").withMessageContaining("Trailing token");
    }

    @Test
    void text_that_is_not_utf_8_is_refused() {
        byte[] latin = DETECTED.data()
                .toString()
                .replace("Configuration", "Konfigüration")
                .getBytes(ISO_8859_1);

        assertRefused(Topic.VIOLATIONS, DETECTED.attributes(), latin).withMessageContaining("Invalid UTF-8");
    }

    @Test
    void a_field_of_the_wrong_kind_is_refused_with_its_path() {
        assertRefused(DETECTED.with("/context/workflow", "5")).withMessageContaining("at context.workflow");
        assertRefused(DETECTED.with("/detectedAt", "\"yesterday\"")).withMessageContaining("at detectedAt");
        assertRefused(Golden.full("workflow.defined").with("/steps/1/automated", "\"true\""))
                .withMessageContaining("at steps.1.automated");
    }

    @Test
    void a_number_that_does_not_fit_is_refused_with_its_path() {
        assertRefused(Golden.full("workflow.defined").with("/version", "2147483648"))
                .withMessageContaining("at version")
                .withMessageContaining("out of range of int");
        assertRefused(Golden.full("gate.decided").with("/sequence", "9223372036854775808"))
                .withMessageContaining("at sequence");
        assertRefused(Golden.full("workflow.defined").with("/version", "1.5")).withMessageContaining("at version");
        assertRefused(Golden.full("violation.classified").with("/vector/0", "1e39"))
                .withMessageContaining("vector")
                .withMessageContaining("finite");
    }

    @Test
    void a_number_that_a_double_can_not_hold_is_refused_among_facts_and_figures() {
        String huge = "1e400";

        assertRefused(
                        Golden.full("gate.decided"),
                        Golden.full("gate.decided").data().toString().replace("0.71", huge))
                .withMessageContaining("facts");
        assertRefused(
                        Golden.full("rule.mode-changed"),
                        Golden.full("rule.mode-changed").data().toString().replace("0.95", huge))
                .withMessageContaining("figures");
    }

    @Test
    void a_number_that_is_missing_is_refused_with_its_path() {
        assertRefused(Golden.full("workflow.defined").without("/version")).withMessageContaining("at version");
    }

    @Test
    void a_document_that_nests_too_deep_is_refused() {
        String deep = "[".repeat(Json.MAX_DEPTH + 1) + "]".repeat(Json.MAX_DEPTH + 1);

        assertRefused(DETECTED, "{\"extra\":" + deep + "}").withMessageContaining("nesting depth");
    }

    @Test
    void a_record_over_the_limit_is_refused_before_it_is_read() {
        byte[] large = new byte[Topic.MAX_RECORD_BYTES + 1];

        assertRefused(Topic.VIOLATIONS, DETECTED.attributes(), large)
                .withMessage("Expected at most 1048576 bytes, but there are 1048577");
    }

    @Test
    void an_event_over_the_limit_is_not_written() {
        var reported = new PipelineEvent.PipelineReported(
                "1", "ci", "a.type", null, NOON, Map.of("log", "x".repeat(Topic.MAX_RECORD_BYTES)));

        assertThatThrownBy(() -> EventCodec.encode(reported))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("at most 1048576 bytes");
    }

    @Test
    void an_impossible_value_is_refused_in_the_words_of_the_value() {
        assertRefused(DETECTED.with("/severity", "\"catastrophic\""))
                .withMessage("Expected severity to be one of critical, high, medium, low, but it was 'catastrophic'");
    }

    @Test
    void a_refusal_can_be_stored_whatever_the_record_held() {
        assertRefused(DETECTED.with("/detectedAt", "\"\\u0000 \\ud800 \\n" + "x".repeat(5_000) + "\""))
                .satisfies(refusal -> assertThat(refusal.getMessage())
                        .hasSizeLessThanOrEqualTo(1_000)
                        .doesNotContain("\0", "\ud800", "\n"));
    }

    @Test
    void what_a_pipeline_sends_keeps_its_type_its_source_and_its_words() {
        var attributes = new EventCodec.Attributes(
                "e-1", "https://ci.example.org", "dev.cdevents.pipelinerun.started.0.2.0", "run-4711", NOON);
        String data =
                "{\"subject\":{\"id\":\"run-4711\",\"content\":{\"pipelineName\":\"mcp-deployment\",\"tries\":3}}}";

        Event event = EventCodec.decode(Topic.PIPELINE_EVENTS, attributes, data.getBytes(UTF_8));

        assertThat(event).isInstanceOfSatisfying(PipelineEvent.PipelineReported.class, reported -> {
            assertThat(reported.type()).isEqualTo("dev.cdevents.pipelinerun.started.0.2.0");
            assertThat(reported.key()).isEqualTo("run-4711");
            assertThat(reported.at()).isEqualTo(NOON);
        });
        assertThat(new String(EventCodec.encode(event), UTF_8)).isEqualTo(data);
    }

    @Test
    void what_a_pipeline_sends_without_a_time_or_an_object_is_refused() {
        var timeless = new EventCodec.Attributes("e-1", "ci", "a.type", null, null);
        var timed = new EventCodec.Attributes("e-1", "ci", "a.type", null, NOON);

        assertRefused(Topic.PIPELINE_EVENTS, timeless, "{}".getBytes(UTF_8)).withMessageContaining("time");
        assertRefused(Topic.PIPELINE_EVENTS, timed, "null".getBytes(UTF_8)).withMessageContaining("object");
        assertRefused(Topic.PIPELINE_EVENTS, timed, "[]".getBytes(UTF_8)).withMessageContaining("Map");
    }

    @ParameterizedTest
    @MethodSource("dev.ratchet.events.Golden#allFull")
    void a_damaged_record_is_an_event_or_is_refused_and_nothing_else_happens(Golden golden) {
        Random damage = new Random(4711);
        for (int i = 0; i < 500; i++) {
            byte[] data = golden.bytes();
            for (int hits = damage.nextInt(1, 4); hits > 0; hits--) {
                data[damage.nextInt(data.length)] = (byte) damage.nextInt(256);
            }

            Throwable thrown = catchThrowable(
                    () -> EventCodec.encode(EventCodec.decode(golden.type().topic(), golden.attributes(), data)));

            if (thrown != null) {
                assertThat(thrown).isInstanceOf(UndecodableEvent.class);
            }
        }
    }

    @Test
    void an_envelope_that_no_event_can_have_is_refused() {
        var longId = new EventCodec.Attributes("x".repeat(1_001), "ci", "a.type", null, NOON);
        var noUri = new EventCodec.Attributes("e-1", "my ci", "a.type", null, NOON);

        assertRefused(Topic.PIPELINE_EVENTS, longId, "{}".getBytes(UTF_8)).withMessageContaining("attribute id");
        assertRefused(Topic.PIPELINE_EVENTS, noUri, "{}".getBytes(UTF_8)).withMessageContaining("attribute source");
    }

    private static ThrowableAssertAlternative<UndecodableEvent> assertRefused(Golden golden) {
        return assertRefused(golden.type().topic(), golden.attributes(), golden.bytes());
    }

    private static ThrowableAssertAlternative<UndecodableEvent> assertRefused(Golden golden, String data) {
        return assertRefused(golden.type().topic(), golden.attributes(), data.getBytes(UTF_8));
    }

    private static ThrowableAssertAlternative<UndecodableEvent> assertRefused(
            Topic topic, EventCodec.Attributes attributes, byte @Nullable [] data) {
        return assertThatExceptionOfType(UndecodableEvent.class)
                .isThrownBy(() -> EventCodec.decode(topic, attributes, data));
    }
}
