package dev.ratchet.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What people and pipelines tell the enforcer, told by the command line: what it prints and how it ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineTest {

    private static final Path GIVEN = Path.of("src", "test", "resources", "command-line");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String RULE = "RULE-QA-501";

    private final House house = House.upWith("kafka", "postgres", "enforcer");

    @TempDir
    private static Path folder = Path.of(".");

    private String facts = "";

    @BeforeAll
    void a_book_with_one_rule() throws IOException {
        facts = file("facts.json", """
            {"artifact": {"name": "alder", "version": "1.0.0"}, "workflow": "tidy-up", "files": ["garden/ladder"]}\
            """);

        done("rules", "apply", GIVEN.resolve("pack").toString());
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    @Order(1)
    void an_artifact_is_blocked_until_a_waiver_is_granted_and_again_when_it_is_revoked() {
        House.Ended blocked = gate("pre-deploy", "--facts", facts, "--run", "alder-1");

        assertThat(blocked.code()).as(blocked.output()).isEqualTo(1);
        assertThat(blocked.output())
                .contains("BLOCKED alder 1.0.0 at pre-deploy: 1 rule asked, 1 against it")
                .contains("blocks    RULE-QA-501 ladder-in-shed: Expected: The ladder of alder is in the shed")
                .contains("exists(\"shed/ladder\") = false")
                .contains("remedy    Put it back into the shed")
                .containsPattern("decision  [0-9a-f-]{36}");

        String reason = "The shed is painted";
        String waiver = json(done(
                        "waivers",
                        "request",
                        "--rule",
                        RULE,
                        "--artifact",
                        "alder",
                        "--until",
                        "14d",
                        "--reason",
                        reason,
                        "-o",
                        "json"))
                .path("id")
                .asText();
        assertThat(gate("pre-deploy", "--facts", facts).code()).isEqualTo(1);
        assertThat(done("waivers", "list", "--state", "requested")).contains(waiver, reason);
        House.Ended own = house.ratchet("waivers", "grant", waiver, "--reason", "Mine", "--as", "reporter");
        assertThat(own.code()).isEqualTo(2);
        assertThat(done("waivers", "grant", waiver, "--reason", "For the paint to dry"))
                .contains(waiver + " is granted: RULE-QA-501 for alder until ");

        House.Ended allowed = gate("pre-deploy", "--facts", facts);
        assertThat(allowed.code()).as(allowed.output()).isZero();
        assertThat(allowed.output())
                .contains("ALLOWED alder 1.0.0")
                .contains("excused   by " + waiver)
                .contains(reason);
        assertThat(house.ratchet("waivers", "refuse", waiver, "--reason", "Too late")
                        .output())
                .contains("granted already");
        assertThat(done("waivers", "revoke", waiver, "--reason", "It is dry")).contains("is revoked");
        assertThat(done("waivers", "show", waiver))
                .contains("granted      by reviewer-1", "ended        by reviewer-1");
        assertThat(gate("pre-deploy", "--facts", facts).code()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void a_waiver_that_was_asked_for_is_refused() {
        String waiver = json(done(
                        "waivers",
                        "request",
                        "--rule",
                        RULE,
                        "--artifact",
                        "beech",
                        "--versions",
                        "2.*",
                        "--until",
                        "2w",
                        "--reason",
                        "Hm",
                        "-o",
                        "json"))
                .path("id")
                .asText();

        assertThat(done("waivers", "refuse", waiver, "--reason", "The shed is near"))
                .contains(waiver + " is revoked: RULE-QA-501 for beech 2.*");
    }

    @Test
    @Order(3)
    void one_key_is_one_decision_and_a_dry_run_is_none() {
        String first = decision(gate("pre-deploy", "--facts", facts, "--key", "alder-7", "-o", "json"));
        String again = decision(gate("pre-deploy", "--facts", facts, "--key", "alder-7", "-o", "json"));
        House.Ended dry = gate("pre-deploy", "--facts", facts, "--dry-run", "--explain");
        House.Ended empty = gate("pre-deploy", "--facts", facts, "--dry-run", "--as-of", "2025-01-01");

        assertThat(again).isEqualTo(first);
        assertThat(dry.code()).isEqualTo(1);
        assertThat(dry.output())
                .contains("would be BLOCKED")
                .contains("explained RULE-QA-501 version 1: failed")
                .doesNotContain("decision ");
        assertThat(empty.output()).contains("0 rules asked");
        assertThat(empty.code()).isZero();
    }

    @Test
    @Order(4)
    void the_gate_says_which_facts_it_wants_and_what_it_refuses() {
        assertThat(done("gate", "requirements", "pre-deploy", "--artifact", "alder"))
                .contains("facts files", "looks for exists(\"shed/ladder\")");
        for (String[] refused : new String[][] {
            {"pre-flight", "--facts", facts},
            {"pre-deploy"},
            {"pre-deploy", "--facts", facts, "--as", "viewer"},
            {"pre-deploy", "--facts", facts, "--as", "nobody"},
            {"pre-deploy", "--facts", folder.resolve("none").toString()}
        }) {
            House.Ended ended = gate(refused);

            assertThat(ended.code()).as(ended.output()).isEqualTo(2);
            assertThat(ended.output()).startsWith("ratchet: ");
        }
    }

    @Test
    @Order(4)
    void an_enforcer_of_another_machine_is_asked_by_its_address_and_a_token() throws IOException {
        String token = file("token", house.token("pipeline") + "\n");
        String url = house.url("enforcer");
        String nowhere = folder.resolve("nowhere").toString();

        House.Ended asked = gate("pre-deploy", "--facts", facts, "--url", url, "--token-file", token);

        assertThat(asked.code()).as(asked.output()).isEqualTo(1);
        assertThat(gate("pre-deploy", "--facts", facts, "--url", url, "--token-file", nowhere)
                        .code())
                .isEqualTo(2);
        assertThat(gate("pre-deploy", "--facts", facts, "--url", "enforcer", "--token-file", token)
                        .code())
                .isEqualTo(2);
    }

    @Test
    @Order(5)
    void decisions_are_found_shown_asked_again_and_overridden() throws IOException {
        String decision = decision(gate("pre-deploy", "--facts", facts, "-o", "json"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(done("decisions", "list", "--blocked", "--artifact", "alder", "--since", "1h"))
                                .contains(decision, "BLOCKED", RULE));

        assertThat(done("decisions", "list", "--allowed", "--rule", RULE)).contains("allowed", "alder");
        assertThat(done("decisions", "list", "--limit", "1")).contains("--limit N shows more");
        assertThat(done("decisions", "show", decision))
                .contains("asked        by pipeline at ", "blocks    RULE-QA-501", "remedy    Put it back");
        String recorded = file("recorded.json", done("decisions", "show", decision, "--facts"));
        assertThat(gate("pre-deploy", "--facts", recorded, "--dry-run").code()).isEqualTo(1);
        assertThat(done("decisions", "override", decision, "--reason", "The cat is on the roof"))
                .contains("is overridden");
        assertThat(done("decisions", "show", decision))
                .contains("overridden   by reviewer-1", "The cat is on the roof");
        House.Ended twice = house.ratchet("decisions", "override", decision, "--reason", "Once more");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.output()).contains("was overridden by reviewer-1");
    }

    @Test
    @Order(6)
    void an_episode_is_disputed_and_a_reviewer_confirms_or_rejects_it() throws IOException {
        String oak = episodeOf("oak");
        String pine = episodeOf("pine");

        assertThat(done("episodes", "dispute", oak, "--reason", "It hangs in the barn"))
                .contains("waits for a reviewer");
        assertThat(done("episodes", "dispute", pine, "--reason", "So do I", "--as", "reporter"))
                .contains("waits for a reviewer");
        assertThat(done("episodes", "list", "--disputed")).contains(oak, pine);
        assertThat(done("episodes", "confirm", oak, "--reason", "The barn will do"))
                .contains("false-positive, dispute confirmed");
        assertThat(done("episodes", "reject", pine, "--reason", "It won't")).contains("dispute rejected");
        assertThat(done("episodes", "show", oak))
                .contains("verdict      false-positive", "answered     confirmed by reviewer-1");
        assertThat(done("episodes", "list", "--disputed")).contains("no episodes");
    }

    @Test
    @Order(7)
    void rules_are_tried_on_what_was_decided() {
        House.Ended tried = house.ratchet("backtest", "size(files) > 1", "--checkpoint", "pre-deploy", "--since", "1d");
        assertThat(tried.code()).as(tried.output()).isZero();
        assertThat(tried.output())
                .containsPattern("backtest [0-9a-f-]{36}: done")
                .containsPattern("judged      \\d+ decisions in scope: 0 hold, \\d+ would fail, 0 undecided")
                .contains("caught      0 of 0 violations");

        String id = json(done("backtest", "size(files) > 1", "--checkpoint", "pre-deploy", "--detach", "-o", "json"))
                .path("id")
                .asText();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(done("backtest", "show", id)).contains("backtest " + id + ": done"));
        assertThat(done("backtest", "cancel", id)).contains(": done");
        assertThat(done("backtest", "flips", id)).contains("alder");
        assertThat(done("backtest", "--book", "--count", "1000")).contains("differences 0");
        House.Ended wrong = house.ratchet("backtest", "fils.size() > 1", "--checkpoint", "pre-deploy");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.output()).contains("    fils.size() > 1\n    ^");
        assertThat(house.ratchet("backtest").code()).isEqualTo(2);
    }

    @Test
    @Order(8)
    void an_improvement_is_read_and_approved_and_its_rule_blocks() throws Exception {
        String approved = propose(1);
        String rejected = propose(2);

        assertThat(done("improvements", "list", "--status", "proposed"))
                .contains(approved, rejected, "Check that the garden gate is shut");
        assertThat(done("improvements", "show", approved))
                .contains("why          Nothing looks at the gate")
                .contains("check        tests.failed == 1")
                .contains("backtest     of revision 1 on ")
                .contains("next         ./ratchet improvements approve " + approved + " --revision 1");
        House.Ended late =
                house.ratchet("improvements", "approve", approved, "--revision", "7", "--reason", "It was open");
        assertThat(late.code()).isEqualTo(2);
        assertThat(done("improvements", "approve", approved, "--mode", "enforce", "--reason", "It was open"))
                .contains(approved + " revision 1 is enforced: RULE-GARDEN-001 begins in enforce");
        assertThat(done("improvements", "reject", rejected, "--reason", "One is enough"))
                .contains("is rejected");

        String failed = file("failed.json", "{\"tests\": {\"failed\": 3}}");
        House.Ended blocked = gate(
                "post-deploy", "--artifact", "alder", "--workflow", "tidy-up", "--facts", facts, "--facts", failed);
        assertThat(blocked.code()).as(blocked.output()).isEqualTo(1);
        assertThat(blocked.output()).contains("RULE-GARDEN-001 gate-shut", "tests.failed = 3");
        assertThat(done("backtest", "--improvement", approved)).contains(": done");
    }

    @Test
    @Order(9)
    void a_mode_is_pinned_and_let_go_and_a_rule_is_retired() {
        assertThat(done("rules", "pin", RULE, "--mode", "warn", "--reason", "The shed moves"))
                .contains("stays in warn");
        House.Ended warned = gate("pre-deploy", "--facts", facts);
        assertThat(warned.code()).isZero();
        assertThat(warned.output()).contains("ALLOWED", "warns     RULE-QA-501");
        assertThat(done("rules", "promotion", RULE)).contains("in warn since ", "fixed by a person");
        assertThat(done("rules", "show", RULE)).contains("pinned             warn");
        assertThat(done("rules", "unpin", RULE, "--reason", "It has moved")).contains("until figures change it");
        assertThat(done("rules", "retire", RULE, "--reason", "There is no ladder"))
                .contains("is retired");
        assertThat(gate("pre-deploy", "--facts", facts).output()).contains("0 rules asked");
    }

    @Test
    @Order(10)
    void no_answer_is_neither_yes_nor_no() {
        house.kill("enforcer");

        House.Ended silent = gate("pre-deploy", "--facts", facts);

        assertThat(silent.code()).as(silent.output()).isEqualTo(3);
        assertThat(silent.output()).startsWith("ratchet: the enforcer ").hasLineCount(1);
        assertThat(house.ratchet("decisions", "list").code()).isEqualTo(1);
    }

    private House.Ended gate(String... arguments) {
        return house.ratchet("gate", arguments);
    }

    private String done(String command, String... arguments) {
        House.Ended ended = house.ratchet(command, arguments);
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output();
    }

    private String episodeOf(String artifact) throws IOException {
        String there = file(artifact + ".json", "{\"files\": [\"barn/ladder\"]}");
        assertThat(gate("pre-deploy", "--artifact", artifact, "--facts", there).code())
                .isEqualTo(1);
        await().atMost(SOON)
                .until(() -> done("episodes", "list", "--artifact", artifact).contains(RULE));
        return json(done("episodes", "list", "--artifact", artifact, "-o", "json"))
                .at("/0/id")
                .asText();
    }

    private String propose(int number) throws Exception {
        String proposal = Files.readString(GIVEN.resolve("proposal.json")).formatted(number);
        String id = json(proposal).path("id").asText();
        ProducerRecord<String, String> proposed = new ProducerRecord<>("ratchet-improvements", id, proposal);
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_source", "/ratchet/analyzer-service",
                        "ce_type", "dev.ratchet.improvement.proposed.v1",
                        "ce_time", Instant.now().toString())
                .forEach((name, value) -> proposed.headers().add(name, value.getBytes(UTF_8)));
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + house.port("kafka"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(proposed).get();
        }
        await().atMost(SOON)
                .until(() -> house.ratchet("improvements", "show", id).output().contains("backtest "));
        return id;
    }

    private static String decision(House.Ended ended) {
        return json(ended.output()).path("decisionId").asText();
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }
}
