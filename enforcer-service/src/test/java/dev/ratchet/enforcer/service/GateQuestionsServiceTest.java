package dev.ratchet.enforcer.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Event;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.testkit.RatchetBackends;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class GateQuestionsServiceTest {

    private static final Instant MONDAY = Instant.parse("2025-10-27T08:00:00Z");

    @Test
    void a_dry_run_answers_like_the_gate_and_records_nothing() {
        activate("RULE-DRY-001", CheckPoint.PRE_BUILD, RuleMode.ENFORCE, "exists('dry/' + artifact.name + '/')", "dry");

        Response answer = ask("viewer", "/gates/pre-build/dry-run?explain=true", "dry-a", "dry", "{\"files\": []}");

        JsonPath dry = answer.jsonPath();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(dry.getBoolean("dryRun")).isTrue();
        assertThat(dry.getBoolean("allowed")).isFalse();
        assertThat(dry.getString("decisionId")).isNull();
        assertThat(dry.getString("failures[0].rule")).isEqualTo("RULE-DRY-001");
        assertThat(dry.getString("failures[0].remediation")).isEqualTo("make it so");
        assertThat(dry.getString("explanations[0].evaluation.parts[0].value")).isEqualTo("dry/dry-a/");
        assertThat(get("/decisions?artifact=dry-a").jsonPath().getList("items")).isEmpty();
    }

    @Test
    void a_decision_is_explained_where_it_is_asked_for() {
        activate("RULE-DRY-002", CheckPoint.POST_DEPLOY, RuleMode.WARN, "tests.failed == 0 && scan.configured", "told");
        String facts = "{\"tests\": {\"failed\": 0}}";

        JsonPath told = ask("pipeline", "/gates/post-deploy?explain=true", "told-a", "told", facts)
                .jsonPath();
        JsonPath untold =
                ask("pipeline", "/gates/post-deploy", "told-a", "told", facts).jsonPath();

        assertThat(told.getString("decisionId")).isNotBlank();
        assertThat(told.getString("explanations[0].outcome")).isEqualTo("undecided");
        assertThat(told.getList("explanations[0].evaluation.parts.state")).containsExactly("known", "unknown");
        assertThat(untold.getMap("")).doesNotContainKeys("explanations", "forecast", "dryRun");
    }

    @Test
    void the_first_checkpoint_tells_what_later_ones_will_want() {
        activate(
                "RULE-DRY-003",
                CheckPoint.PRE_DEPLOY,
                RuleMode.ENFORCE,
                "tests.failed == 0 && coverage.line > 0.5",
                "soon");

        JsonPath answer = ask("pipeline", "/gates/pre-dev", "soon-a", "soon", "{\"tests\": {\"failed\": 0}}")
                .jsonPath();

        assertThat(answer.getBoolean("allowed")).isTrue();
        assertThat(answer.getString("forecast[0].checkPoint")).isEqualTo("pre-deploy");
        assertThat(answer.getBoolean("forecast[0].allowed")).isFalse();
        assertThat(answer.getList("forecast[0].wanted")).contains("coverage.line");
    }

    @Test
    void a_collector_is_told_which_facts_to_bring() {
        activate(
                "RULE-DRY-004",
                CheckPoint.PRE_BUILD,
                RuleMode.SHADOW,
                "text('docs/' + artifact.name + '.md') != ''",
                "need");

        JsonPath needed = get("/gates/pre-build/requirements?artifact=need-a&workflow=need")
                .jsonPath();

        assertThat(needed.getList("facts")).contains("documents[\"docs/need-a.md\"]", "files");
        assertThat(needed.getList("rules.find { it.rule == 'RULE-DRY-004' }.questions"))
                .containsExactly("text(\"docs/need-a.md\")");
        assertThat(get("/gates/pre-build/requirements").statusCode()).isEqualTo(400);
    }

    @Test
    void an_earlier_instant_is_judged_by_the_book_of_then() {
        RuleId id = new RuleId("RULE-DRY-005");
        activate("RULE-DRY-005", CheckPoint.PRE_BUILD, RuleMode.SHADOW, "tests.failed == 0", "then");
        write(new RuleModeChanged(
                id, RuleMode.SHADOW, RuleMode.ENFORCE, "it is right", Map.of(), "enforcer-service", after(1)));
        write(new RuleRetired(id, "rule-admin", "no longer wanted", after(3)));
        awaitBook(() -> get("/rules/RULE-DRY-005").jsonPath().getString("retiredAt") != null);

        assertThat(standing("?asOf=" + after(0))).isEqualTo("shadow");
        assertThat(standing("?asOf=" + after(2))).isEqualTo("failures");
        assertThat(standing("?asOf=" + after(3))).isEqualTo("none");
        assertThat(standing("")).isEqualTo("none");
        assertThat(ask("viewer", "/gates/pre-build/dry-run?asOf=2999-01-01T00:00:00Z", "a", "then", "{}")
                        .jsonPath()
                        .getString("field"))
                .isEqualTo("asOf");
        assertThat(ask("viewer", "/gates/pre-build/dry-run?asOf=yesterday", "a", "then", "{}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void decisions_are_found_by_workflow_rule_and_time() {
        activate("RULE-DRY-006", CheckPoint.PRE_BUILD, RuleMode.ENFORCE, "tests.failed == 0", "find");
        Instant before = Instant.now();
        ask("pipeline", "/gates/pre-build", "find-a", "find", "{\"tests\": {\"failed\": 1}}");
        ask("pipeline", "/gates/pre-build", "find-a", "find", "{\"tests\": {\"failed\": 0}}");

        await().atMost(Duration.ofSeconds(20)).until(() -> found("workflow=find") == 2);
        assertThat(found("workflow=find&rule=RULE-DRY-006")).isEqualTo(1);
        assertThat(found("workflow=find&from=" + before)).isEqualTo(2);
        assertThat(found("workflow=find&to=" + before)).isZero();
        assertThat(found("workflow=other-than-that")).isZero();
        assertThat(get("/decisions?from=soon").jsonPath().getString("field")).isEqualTo("from");
        assertThat(get("/decisions?rule=nonsense").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "/decisions?artifact=%00, artifact",
        "/decisions?allowed=maybe, allowed",
        "/decisions?rule=nonsense, rule",
        "/decisions?from=%2B999999999-12-31T23:59:59Z, from",
        "/decisions?to=-999999999-01-01T00:00:00Z, to",
        "/decisions?after=zzz, after",
        "/decisions/%00, id",
        "/episodes?rule=%00, rule",
        "/episodes?after=zzz, after",
        "/waivers/%00, id",
        "/waivers?state=eaten, state",
        "/waivers?after=zzz, after",
        "/improvements?status=eaten, status",
        "/improvements?after=zzz, after",
        "/rules?after=zzz, after",
        "/rules/nonsense, id"
    })
    void what_can_not_be_asked_is_refused_by_the_name_of_the_parameter(String path, String field) {
        Response answer = given().urlEncodingEnabled(false)
                .header("Authorization", Tokens.bearer("viewer"))
                .get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
    }

    @Test
    void a_gate_that_is_asked_what_it_does_not_answer_says_so() {
        Response banana = ask("viewer", "/gates/pre-build/dry-run?explain=banana", "a", "w", "{}");
        Response asOf = ask("pipeline", "/gates/pre-build?asOf=2025-10-30T09:00:00Z", "a", "w", "{}");
        Response empty = ask("viewer", "/gates/pre-build/dry-run?asOf=", "a", "w", "{}");

        assertThat(banana.jsonPath().getString("field")).isEqualTo("explain");
        assertThat(asOf.jsonPath().getString("field")).isEqualTo("asOf");
        assertThat(asOf.statusCode()).isEqualTo(400);
        assertThat(empty.jsonPath().getString("field")).isEqualTo("asOf");
    }

    @Test
    void a_dry_run_is_bounded_and_guarded_like_the_gate() {
        String large = "{\"documents\": {\"big.md\": \"" + "x".repeat(950_000) + "\"}}";

        assertThat(ask("pipeline", "/gates/pre-dev/dry-run", "a", "w", large).statusCode())
                .isEqualTo(413);
        assertThat(ask("reporter", "/gates/pre-dev/dry-run", "a", "w", "{}").statusCode())
                .isEqualTo(403);
        assertThat(ask("viewer", "/gates/lunch/dry-run", "a", "w", "{}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_questions_are_described_with_examples() {
        String description = get("/q/openapi").asString();

        assertThat(description)
                .contains("/gates/{checkPoint}/dry-run", "/gates/{checkPoint}/requirements", "explanations");
    }

    private static String standing(String query) {
        JsonPath answer = ask("viewer", "/gates/pre-build/dry-run" + query, "a", "then", "{\"tests\": {\"failed\": 1}}")
                .jsonPath();
        return answer.getList("shadow.rule").contains("RULE-DRY-005")
                ? "shadow"
                : answer.getList("failures.rule").contains("RULE-DRY-005") ? "failures" : "none";
    }

    private static int found(String query) {
        return get("/decisions?" + query).jsonPath().getList("items").size();
    }

    private static Response ask(String subject, String path, String artifact, String workflow, String facts) {
        return given(as(subject))
                .body("{\"artifact\": {\"name\": \"%s\", \"version\": \"1.0.0\"}, \"workflow\": \"%s\", \"facts\": %s}"
                        .formatted(artifact, workflow, facts))
                .post(path);
    }

    private static Instant after(int days) {
        return MONDAY.plus(Duration.ofDays(days));
    }

    private static void activate(String id, CheckPoint checkPoint, RuleMode mode, String check, String workflow) {
        Rule rule = new Rule(
                new RuleId(id),
                1,
                "a-rule",
                "it is so",
                checkPoint,
                RuleSeverity.BLOCKING,
                mode,
                check,
                "make it so",
                new Rule.Scope(workflow, null, null),
                Rule.defaultOnError(RuleSeverity.BLOCKING, mode),
                null,
                null,
                null,
                null,
                LocalDate.parse("2025-10-27"));
        write(new RuleActivated(rule, "rule-admin", MONDAY));
        awaitBook(() -> get("/rules/" + id).statusCode() == 200);
    }

    private static void awaitBook(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    private static Response get(String path) {
        return given(as("viewer")).get(path);
    }

    private static RequestSpecification as(String subject) {
        return given().header("Authorization", Tokens.bearer(subject)).contentType(ContentType.JSON);
    }

    private static void write(Event event) {
        AnalyzersLog.write(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class), event);
    }
}
