package dev.ratchet.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.WorkflowFiles;
import dev.ratchet.cli.story.Narrator;
import dev.ratchet.cli.story.Story;
import dev.ratchet.cli.story.StoryPlayer;
import dev.ratchet.cli.story.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The loop runs from an empty rule book to a violation that is prevented, whatever things are called. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoopTest {

    private final House house = House.up();
    private List<LogRecord> before = List.of();
    private List<LogRecord> log = List.of();
    private String told = "";

    @BeforeAll
    void play() throws IOException {
        before = house.topics().everything();
        assertThat(house.as("viewer", "enforcer").get("/rules").json().path("items"))
                .isEmpty();

        House.Ended demo = house.ratchet("demo");
        told = demo.output();
        assertThat(demo.code()).as(told).isZero();
        told += playStoryOfAnotherDomain();

        log = new Settled(house).log();
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    @Order(1)
    void everything_that_a_rule_book_needs_is_learned() {
        assertThat(before).extracting(LogRecord::kind).containsOnly("workflow.defined");
        assertThat(kinds("rule.activated"))
                .extracting(rule -> rule.text("/definition/id"))
                .containsExactlyInAnyOrder("RULE-ARCH-001", "RULE-DOC-001", "RULE-QA-001");
    }

    @Test
    @Order(2)
    void every_story_is_told_with_its_numbers_events_and_calls() {
        assertThat(told)
                .contains("RULE-ARCH-001 staging-project-exists is active")
                .contains("deployment-manager-mcp asked the pre-deploy gate: BLOCKED")
                .contains("RULE-DOC-001 tracker-updated is active")
                .contains("RULE-QA-001 runbook-covers-rollback is active")
                .contains("exchange-rates asked the pre-deploy gate: BLOCKED")
                .containsPattern("captured VIOL-\\d{4}-\\d{2}-\\d{2}-001 \\(architecture, medium\\)")
                .containsPattern("IMP-\\d{4}-\\d{2}-\\d{2}-001 proposed")
                .contains("kcat -b 127.0.0.1:" + house.port("kafka"))
                .contains("curl -s -H");
    }

    @Test
    @Order(3)
    void nobody_posted_a_violation() {
        assertThat(kinds("violation.detected")).hasSize(8).allSatisfy(violation -> {
            assertThat(violation.text("/source/kind")).isEqualTo("workflow-constraint");
            assertThat(violation.text("/reporter")).isEqualTo("detector-service");
        });
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource({
        "mcp-deployment, architecture, staging-project-missing, RULE-ARCH-001, deployment-manager-mcp",
        "cluster-rollout, quality-gate, runbook-absent, RULE-QA-001, exchange-rates"
    })
    void the_log_tells_the_loop_in_its_order(String workflow, String type, String slug, String rule, String artifact) {
        Loop loop = new Loop(log, workflow, type, slug, rule, artifact);

        assertThat(loop.violations()).hasSize(2);
        assertThat(loop.steps())
                .extracting(LogRecord::kind)
                .containsExactly(
                        "violation.detected",
                        "violation.detected",
                        "violation.classified",
                        "improvement.proposed",
                        "improvement.approved",
                        "rule.activated",
                        "gate.decided",
                        "gate.decided",
                        "episode.judged");
        assertThat(loop.steps()).extracting(LogRecord::appended).isSorted();
        assertThat(loop.decisions())
                .extracting(decision -> decision.value().path("allowed").asBoolean())
                .containsExactly(false, true);
        assertThat(loop.triggers()).hasSize(1);
        assertThat(loop.triggers().getFirst().text("/decisionId"))
                .isEqualTo(loop.decisions().getFirst().text("/decisionId"));
        assertThat(loop.judged().text("/verdict")).isEqualTo("prevented");
    }

    @Test
    @Order(5)
    void each_event_says_what_it_is_and_who_wrote_it() {
        assertThat(log).allSatisfy(one -> {
            assertThat(one.header("ce_specversion")).isEqualTo("1.0");
            assertThat(one.header("ce_id")).isNotBlank();
            assertThat(one.header("ce_time")).isNotBlank();
            assertThat(one.header("ce_type")).matches(typeOn(one.topic()));
            assertThat(one.header("ce_source")).isEqualTo(writerOf(one));
        });
    }

    @Test
    @Order(6)
    void numbers_are_written_as_people_write_them() {
        assertThat(kinds("violation.detected"))
                .allSatisfy(one -> assertThat(one.text("/id"))
                        .matches("VIOL-" + one.text("/detectedAt").substring(0, 10) + "-\\d{3}"));
        assertThat(kinds("improvement.proposed"))
                .allSatisfy(one -> assertThat(one.text("/id")).matches("IMP-\\d{4}-\\d{2}-\\d{2}-\\d{3}"));
        assertThat(kinds("violation.detected"))
                .extracting(one -> one.text("/id"))
                .doesNotHaveDuplicates();
    }

    @Test
    @Order(7)
    void why_it_could_happen_is_found_in_what_was_missing() {
        assertThat(kinds("improvement.proposed"))
                .filteredOn(one -> !one.text("/proposal/violationType").equals("documentation"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.value().at("/proposal/fiveWhys"))
                        .extracting(why -> why.path("statement").asText())
                        .anyMatch(why -> why.startsWith("No automated check at pre-deploy"))
                        .anyMatch(why -> why.startsWith("Pattern documented but not enforced")));
    }

    @ParameterizedTest
    @Order(8)
    @CsvSource({
        "deployment-manager-mcp, mcp-server-development/deployment-manager-mcp-project/",
        "exchange-rates, docs/runbooks/exchange-rates.md"
    })
    void who_is_blocked_is_told_what_to_do_by_name(String artifact, String path) {
        JsonNode blocked = kinds("gate.decided").stream()
                .filter(one -> one.key().equals(artifact))
                .findFirst()
                .orElseThrow()
                .value();

        assertThat(blocked.at("/triggers/0/remediation").asText())
                .contains(path)
                .doesNotContain("${");
    }

    @Test
    @Order(9)
    void the_workflow_itself_has_changed() {
        JsonNode workflow =
                house.as("viewer", "detector").get("/workflows/mcp-deployment").json();
        JsonNode step = Stream.iterate(0, i -> i + 1)
                .map(workflow.path("steps")::path)
                .filter(one -> one.path("name").asText().equals("update-tracker"))
                .findFirst()
                .orElseThrow();

        assertThat(workflow.path("version").asInt()).isEqualTo(2);
        assertThat(step.path("automated").asBoolean()).isTrue();
        assertThat(kinds("workflow.defined"))
                .filteredOn(one -> one.value().path("version").asInt() == 2)
                .singleElement()
                .satisfies(one -> assertThat(one.text("/improvement")).startsWith("IMP-"));
    }

    @Test
    @Order(10)
    void the_tracker_has_what_was_automated_and_not_what_was_forgotten() throws IOException {
        String tracker =
                Files.readString(house.data().resolve(Path.of("demo", "workspace", "MCP-COMPLETION-TRACKER.md")));

        assertThat(tracker).contains("spec-driven-mcp").doesNotContain("release-notes-mcp");
    }

    @ParameterizedTest
    @Order(11)
    @ValueSource(
            strings = {
                "preventionRate",
                "falsePositiveRate",
                "preventedPerTrigger",
                "effectiveness",
                "firstTimeQuality",
                "timeToImprovement/whole",
                "timeToImprovement/toProposal",
                "timeToImprovement/toApproval",
                "timeToImprovement/toEnforcement",
                "automationLevel",
                "adherence",
                "violationFrequency"
            })
    void every_figure_is_shown_with_its_counts(String figure) {
        JsonNode shown = house.as("viewer", "metrics").get("/summary").json().at("/" + figure);

        assertThat(shown.path("n").isNumber()).as(shown.toString()).isTrue();
        assertThat(shown.has("reason") || (shown.has("value") && shown.has("low")))
                .as(shown.toString())
                .isTrue();
    }

    @Test
    @Order(12)
    void the_totals_add_up() {
        JsonNode summary = house.as("viewer", "metrics").get("/summary").json();

        assertThat(summary.path("violations").asInt()).isEqualTo(8);
        assertThat(summary.path("prevented").asInt()).isEqualTo(2);
        assertThat(summary.path("falsePositives").asInt()).isZero();
        assertThat(summary.path("triggered").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @Order(13)
    @ValueSource(strings = {"detector", "analyzer", "enforcer", "metrics"})
    void nothing_is_in_quarantine(String service) {
        JsonNode quarantine = house.as("operator", service).get("/quarantine").json();

        assertThat(quarantine.path("counts").isObject()).isTrue();
        assertThat(quarantine.path("counts")).allMatch(count -> count.asLong() == 0);
        assertThat(quarantine.path("items")).isEmpty();
    }

    private String playStoryOfAnotherDomain() throws IOException {
        Path shipped = Path.of("src", "test", "resources", "story-3");
        new WorkflowFiles(house.services()).apply(shipped.resolve("workflows"));
        Path script = Path.of(System.getProperty("ratchet.home"), "ratchet");
        Workspace workspace =
                Workspace.copied(shipped.resolve("workspace"), house.data().resolve("story-3"), script);
        StringWriter output = new StringWriter();
        Narrator narrator =
                new Narrator(new PrintWriter(output), house.services().addresses());
        Story story = Story.read(shipped.resolve("story.yaml"));

        new StoryPlayer(story, workspace, house.services(), narrator, Clock.systemUTC()).play();

        return output.toString();
    }

    private List<LogRecord> kinds(String kind) {
        return log.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private static String writerOf(LogRecord one) {
        return one.topic().equals("ratchet-pipeline-events") ? one.text("/context/source") : Loop.writerOf(one);
    }

    private static String typeOn(String topic) {
        return switch (topic) {
            case "ratchet-pipeline-events" -> "dev\\.cdevents\\.(pipelinerun|taskrun)\\..*";
            default -> "dev\\.ratchet\\.[a-z]+\\.[a-z-]+\\.v1";
        };
    }
}
