package dev.ratchet.logtests;

import static dev.ratchet.logtests.TriggerWriter.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.events.Topic;
import dev.ratchet.logtests.TriggerWriter.Draft;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What can't be decoded or folded is put aside with its place, its bytes and the reason; what stands around it is folded. */
class PoisonTest {

    private static final String FOLD = "trigger-count";
    private static final String GOOD = "RULE-GOOD-001";
    private static final String REFUSED = "RULE-REFUSED-001";
    private static final String DEEP = "RULE-DEEP-001";
    private static final String BROKEN = "RULE-BROKEN-001";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MIB = 1_048_576;

    private static House house;
    private static TriggerWriter writer;
    private static Tables tables;
    private static Probe probe;
    private static long number;

    @BeforeAll
    static void open() {
        house = House.throwaway();
        house.createTopics();
        writer = new TriggerWriter(house.bootstrapServers());
        tables = new Tables(house, "poison");
        probe = Probe.in(house, "poison").start().untilReady();
    }

    @AfterAll
    static void close() {
        probe.close();
        writer.close();
        house.close();
    }

    @Test
    void poison_of_every_kind_is_put_aside_and_the_good_ones_around_it_are_folded() {
        Map<String, Draft> poison = poison();
        Map<String, RecordMetadata> places = new LinkedHashMap<>();
        long before = tables.triggers().getOrDefault(GOOD, 0L);
        long putAside = quarantined();

        writer.writeNow(good());
        poison.forEach((reason, draft) -> {
            places.put(reason, writer.writeNow(draft));
            writer.writeNow(good());
        });
        tables.untilRead(FOLD, PATIENCE);

        assertThat(tables.triggers().get(GOOD)).isEqualTo(before + poison.size() + 1);
        assertThat(quarantined()).isEqualTo(putAside + poison.size());
        poison.forEach((reason, draft) -> {
            JsonNode item = item(Objects.requireNonNull(places.get(reason)));
            assertThat(item.path("reason").asText()).as(draft.toString()).contains(reason);
            assertThat(item.path("bytes").asInt()).isEqualTo(draft.data() == null ? 0 : draft.data().length);
            assertThat(item.path("fold").asText()).isEqualTo(FOLD);
            assertThat(item.path("attempts").asInt()).isEqualTo(1);
        });
        assertThat(probe.readiness().status()).isEqualTo(200);
        Waiting.until("the metric", PATIENCE, () -> metric() == quarantined());
    }

    @Test
    void a_record_keeps_its_bytes_and_its_headers_in_quarantine() {
        Draft draft = good().withData("{\"rule\":").with("ce_colour", "blue");

        RecordMetadata place = writer.writeNow(draft);
        tables.untilRead(FOLD, PATIENCE);

        String where = " WHERE partition = %d AND record_offset = %d".formatted(place.partition(), place.offset());
        assertThat(tables.counts("SELECT convert_from(record_value, 'UTF8'), octet_length(record_value)"
                        + " FROM poison.log_quarantine" + where))
                .containsOnlyKeys("{\"rule\":");
        assertThat(tables.counts("SELECT headers::json ->> 'ce_colour', 1 FROM poison.log_quarantine" + where))
                .containsOnlyKeys("Ymx1ZQ==");
    }

    @Test
    void an_operator_has_a_record_tried_again_until_it_can_be_folded() {
        RecordMetadata place = writer.writeNow(trigger(REFUSED, ++number));
        tables.untilRead(FOLD, PATIENCE);
        assertThat(item(place).path("reason").asText()).contains("Expected an accepted rule");

        Probe.Answer stays = redrive(place);

        assertThat(stays.status()).isEqualTo(200);
        assertThat(stays.json().path("attempts").asInt()).isEqualTo(2);
        assertThat(tables.triggers()).doesNotContainKey(REFUSED);

        tables.change("INSERT INTO accepted_rule (rule) VALUES ('" + REFUSED + "')");
        Probe.Answer leaves = redrive(place);

        assertThat(leaves.status()).isEqualTo(204);
        assertThat(tables.triggers()).containsEntry(REFUSED, 1L);
        assertThat(redrive(place).status()).isEqualTo(404);
        assertThat(tables.triggers()).containsEntry(REFUSED, 1L);
    }

    @Test
    void a_record_whose_repetition_was_folded_meanwhile_is_not_folded_again() {
        Draft spoiled = trigger("RULE-TWICE-001", ++number);
        RecordMetadata place = writer.writeNow(spoiled.with("ce_type", "dev.ratchet.rule.triggered.v9"));
        writer.writeNow(spoiled);
        tables.untilRead(FOLD, PATIENCE);
        assertThat(tables.triggers()).containsEntry("RULE-TWICE-001", 1L);

        tables.change(
                "UPDATE log_quarantine SET headers = replace(headers, '%s', '%s') WHERE record_offset = %d AND partition = %d"
                        .formatted(
                                base64("dev.ratchet.rule.triggered.v9"),
                                base64("dev.ratchet.rule.triggered.v1"),
                                place.offset(),
                                place.partition()));
        Probe.Answer answer = redrive(place);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(tables.triggers()).containsEntry("RULE-TWICE-001", 1L);
    }

    @Test
    void only_an_operator_may_have_a_record_tried_again() {
        Probe.Answer answer = probe.post(
                "/quarantine/" + FOLD + "/" + TriggerWriter.TOPIC + "/0/0/redrive",
                "viewer",
                "{\"reason\":\"I may not\"}");

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_program_that_is_broken_loses_nothing_and_says_so_until_it_is_mended() {
        RecordMetadata place = writer.writeNow(trigger(BROKEN, ++number));

        String reason = probe.untilNotReadyBecause("can't go on");

        assertThat(reason).contains(FOLD).contains(BROKEN);
        assertThat(tables.positions(FOLD)).containsEntry(place.partition(), place.offset());

        tables.change("INSERT INTO accepted_rule (rule) VALUES ('" + BROKEN + "')");
        tables.untilRead(FOLD, PATIENCE);

        assertThat(tables.triggers()).containsEntry(BROKEN, 1L);
        probe.untilReady();
    }

    /** Poison by a part of the reason that must be given for it. */
    private static Map<String, Draft> poison() {
        Map<String, Draft> poison = new LinkedHashMap<>();
        poison.put("Unexpected end-of-input", good().withData("{\"rule\":"));
        poison.put("Unrecognized token", good().withData("not JSON"));
        poison.put("but it was null", good().withData("null"));
        poison.put("but it has none", good().withData(null));
        poison.put("rule.forgotten", good().with("ce_type", "dev.ratchet.rule.forgotten.v1"));
        poison.put("violation.detected", good().with("ce_type", "dev.ratchet.violation.detected.v1"));
        poison.put("/somebody/else", good().with("ce_source", "/somebody/else"));
        poison.put("at most " + MIB, good().withData(oneByteTooMuch()));
        poison.put("RULE-ARCH-001", good().withData(good().text().replace(GOOD, "RULE-arch-1")));
        poison.put("U+0000", good().withData(good().text().replace("1.4.2", "1.4\\u0000")));
        poison.put(
                "ruleVersion",
                good().withData(good().text().replace("\"ruleVersion\":1", "\"ruleVersion\":99999999999999999999")));
        poison.put("smallint", good().withData(good().text().replace("\"ruleVersion\":1", "\"ruleVersion\":70000")));
        poison.put("ce_id", good().with("ce_id", null));
        poison.put("ce_source", good().with("ce_source", null));
        poison.put("ce_type", good().with("ce_type", null));
        poison.put("ce_specversion was null", good().with("ce_specversion", null));
        poison.put("ce_specversion was 0.3", good().with("ce_specversion", "0.3"));
        poison.put("ce_time", good().with("ce_time", "yesterday"));
        poison.put("ce_requestdigest", good().with("ce_requestdigest", "a\0b"));
        poison.put("binary mode", structured());
        poison.put("StackOverflowError", trigger(DEEP, ++number));
        return poison;
    }

    /** A structured CloudEvent whose data is broken as well: enough to end a channel of the connector for good. */
    private static Draft structured() {
        Draft draft = new Draft(GOOD, Map.of("content-type", "application/cloudevents+json; charset=UTF-8"), null);
        return draft.withData("{\"specversion\":\"1.0\",\"id\":");
    }

    private static String oneByteTooMuch() {
        String text = good().text();
        return text.substring(0, text.length() - 1) + " ".repeat(MIB + 1 - text.length()) + "}";
    }

    private static Draft good() {
        return trigger(GOOD, ++number);
    }

    private static JsonNode item(RecordMetadata place) {
        for (JsonNode item : quarantine().path("items")) {
            if (item.path("partition").asInt() == place.partition()
                    && item.path("offset").asLong() == place.offset()
                    && item.path("topic").asText().equals(Topic.RULE_TRIGGERS.wireName())) {
                return item;
            }
        }
        throw new AssertionError(place + " is not in quarantine");
    }

    private static JsonNode quarantine() {
        return probe.get("/quarantine?limit=500", "viewer").json();
    }

    private static long quarantined() {
        return quarantine().path("counts").path(FOLD).asLong();
    }

    private static double metric() {
        return probe.get("/q/metrics", "viewer")
                .body()
                .lines()
                .filter(line -> line.startsWith("ratchet_quarantined{") && line.contains("fold=\"" + FOLD + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Probe.Answer redrive(RecordMetadata place) {
        return probe.post(
                "/quarantine/%s/%s/%d/%d/redrive".formatted(FOLD, place.topic(), place.partition(), place.offset()),
                "operator",
                "{\"reason\":\"it may have been mended\"}");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
