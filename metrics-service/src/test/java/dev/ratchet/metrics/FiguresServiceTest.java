package dev.ratchet.metrics;

import static dev.ratchet.metrics.Samples.activated;
import static dev.ratchet.metrics.Samples.approved;
import static dev.ratchet.metrics.Samples.classified;
import static dev.ratchet.metrics.Samples.closed;
import static dev.ratchet.metrics.Samples.decided;
import static dev.ratchet.metrics.Samples.defined;
import static dev.ratchet.metrics.Samples.detected;
import static dev.ratchet.metrics.Samples.judged;
import static dev.ratchet.metrics.Samples.proposed;
import static dev.ratchet.metrics.Samples.triggered;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventType;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Topic;
import dev.ratchet.events.Verdict;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.log.Positions;
import dev.ratchet.testkit.OtherServices;
import dev.ratchet.testkit.RatchetBackends;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From events on a real broker to figures over HTTP: the life of one rule, told once and looked at from all sides. */
@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class FiguresServiceTest {

    private static final Event[] LIFE = {
        defined(1, 0),
        decided("lamp", "1.0.0", true, 0.5),
        detected(1, "lamp", 1),
        classified(1, 1),
        closed("run-1", List.of("prepared"), 1),
        detected(2, "chair", 8),
        classified(2, 8),
        closed("run-2", List.of("prepared"), 8),
        proposed(8),
        approved(1, 9),
        activated(RuleMode.ENFORCE, 10),
        decided("table", "1.0.0", false, 12),
        triggered("E-1", "table", RuleMode.ENFORCE, 12),
        detected(3, "table", new Source(SourceKind.RULE, "RULE-ARCH-001"), 12),
        classified(3, 12),
        decided("table", "1.0.0", true, 13),
        judged("E-1", "table", Verdict.PREVENTED, 13),
        triggered("E-2", "shelf", RuleMode.SHADOW, 14),
        closed("run-3", List.of(), 20)
    };

    private static boolean isTold;

    private final Positions positions;

    @Inject
    FiguresServiceTest(Positions positions) {
        this.positions = positions;
    }

    @BeforeEach
    void tellOnce() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        if (!isTold) {
            OtherServices.write(LIFE);
            isTold = true;
        }
        assertThat(positions.awaitCaughtUp(Duration.ofSeconds(60), foldsOf(LIFE)))
                .isTrue();
    }

    @Test
    void a_rule_shows_what_it_prevented_and_what_it_did_not() {
        get("/rules/RULE-ARCH-001")
                .body("name", equalTo("ground-prepared"))
                .body("triggered", equalTo(1))
                .body("triggers", equalTo(1))
                .body("prevented", equalTo(1))
                .body("overridden", equalTo(0))
                .body("falsePositives", equalTo(0))
                .body("shadowEpisodes", equalTo(1))
                .body("preventionRate.value", equalTo(1.0))
                .body("preventionRate.low", closeTo(0.025, 0.0001))
                .body("preventionRate.n", equalTo(1))
                .body("preventionRate.target.above", equalTo(0.95))
                .body("escaped", equalTo(0))
                .body("effectiveness.value", equalTo(1.0))
                .body("effectiveness.n", equalTo(2))
                .body("enforcedSince", equalTo("2025-10-11T00:00:00Z"))
                .body("retiredAt", nullValue());
    }

    @Test
    void all_rules_are_listed_in_parts() {
        get("/rules?limit=1").body("items", hasSize(1)).body("items[0].rule", equalTo("RULE-ARCH-001"));
        get("/rules?after=RULE-ARCH-001").body("items", hasSize(0));
    }

    @Test
    void a_rule_that_never_was_is_not_found_and_a_malformed_number_is_refused() {
        ask("/rules/RULE-QA-999").statusCode(404).body("type", equalTo("urn:ratchet:problem:not-found"));
        ask("/rules/nonsense").statusCode(400).body("field", equalTo("rule"));
    }

    @Test
    void the_summary_has_every_definition() {
        get("/summary")
                .body("to", equalTo("2025-10-21T00:00:00Z"))
                .body("violations", equalTo(3))
                .body("prevented", equalTo(1))
                .body("firstTimeQuality.count", equalTo(0))
                .body("firstTimeQuality.n", equalTo(2))
                .body("timeToImprovement.whole.value", equalTo(9.0))
                .body("timeToImprovement.whole.high", nullValue())
                .body("timeToImprovement.toProposal.value", equalTo(7.0))
                .body("timeToImprovement.toApproval.value", equalTo(1.0))
                .body("timeToImprovement.toEnforcement.value", equalTo(1.0))
                .body("automationLevel.count", equalTo(2))
                .body("automationLevel.n", equalTo(4))
                .body("adherence.count", equalTo(1))
                .body("adherence.n", equalTo(3))
                .body("violationFrequency.value", nullValue())
                .body("violationFrequency.target.atMost", equalTo(-0.5));
    }

    @Test
    void the_summary_of_a_stretch_of_time_compares_it_with_the_one_before() {
        get("/summary?from=2025-10-08&to=2025-10-15")
                .body("violations", equalTo(2))
                .body("adherence.n", equalTo(1))
                .body("violationFrequency.count", equalTo(2))
                .body("violationFrequency.n", equalTo(3));
    }

    @Test
    void the_summary_of_a_workflow_that_nobody_declared_has_not_enough_data() {
        get("/summary?workflow=elsewhere")
                .body("violations", equalTo(0))
                .body("adherence.reason", equalTo("there are no closed runs yet"))
                .body("automationLevel.n", equalTo(0));
    }

    @Test
    void a_time_that_is_none_is_refused_with_its_name() {
        ask("/summary?from=yesterday").statusCode(400).body("field", equalTo("from"));
        ask("/summary?from=2025-10-08&to=2025-10-01").statusCode(400).body("field", equalTo("to"));
        ask("/violations/frequency?per=hour").statusCode(400).body("field", equalTo("per"));
        ask("/summary?to=-999999999-01-01T00:00:00Z").statusCode(400).body("field", equalTo("to"));
        ask("/rules?after=zzz").statusCode(400).body("field", equalTo("after"));
        ask("/rules/nonsense").statusCode(400).body("field", equalTo("rule"));
    }

    @Test
    void violations_are_counted_by_the_week() {
        get("/violations/frequency?per=week")
                .body("buckets", hasSize(3))
                .body("buckets[0].start", equalTo("2025-09-29"))
                .body("buckets[0].violations", equalTo(1))
                .body("buckets[2].byWorkflow.release", equalTo(1))
                .body("buckets[2].byType.architecture", equalTo(1));
    }

    @Test
    void prometheus_gets_the_same_figures() {
        String scraped = ask("/q/metrics").statusCode(200).extract().asString();

        assertThat(scraped.lines())
                .contains(
                        "ratchet_rule_triggers{rule=\"RULE-ARCH-001\"} 1.0",
                        "ratchet_rule_episodes{rule=\"RULE-ARCH-001\",verdict=\"prevented\"} 1.0",
                        "ratchet_rule_episodes{rule=\"RULE-ARCH-001\",verdict=\"open\"} 0.0",
                        "ratchet_violations{severity=\"high\",type=\"architecture\",workflow=\"release\"} 3.0",
                        "ratchet_prevention_rate 1.0",
                        "ratchet_prevention_rate_n 1.0",
                        "ratchet_figures_up 1.0");
    }

    @Test
    void the_description_of_the_interface_has_examples() {
        assertThat(ask("/q/openapi").statusCode(200).extract().asString()).contains("ground-prepared", "/summary");
    }

    @Test
    void without_a_token_nothing_is_shown() {
        given().get("/summary").then().statusCode(401);
        given().get("/q/metrics").then().statusCode(401);
    }

    private static ValidatableResponse get(String path) {
        return ask(path).statusCode(200);
    }

    private static ValidatableResponse ask(String path) {
        RestAssuredConfig doubles = RestAssuredConfig.config()
                .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));
        return given().config(doubles)
                .header("Authorization", Tokens.bearer("viewer"))
                .get(path)
                .then();
    }

    /** The folds that follow a topic that one of these events stands on. */
    private static String[] foldsOf(Event... events) {
        return Stream.of(events)
                .map(event -> EventType.of(event).topic())
                .distinct()
                .map(FiguresServiceTest::foldOf)
                .toArray(String[]::new);
    }

    private static String foldOf(Topic topic) {
        return switch (topic) {
            case RULE_TRIGGERS -> "episodes";
            case GATE_DECISIONS -> "decisions";
            default -> topic.wireName().replace("ratchet-", "");
        };
    }
}
