package dev.ratchet.enforcer.service;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.proposal;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.enforcer.domain.Samples;
import dev.ratchet.events.Event;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Proposal;
import dev.ratchet.testkit.RatchetBackends;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class LoopTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String WITHOUT = "{\"files\": [\"README.md\"]}";

    @Test
    void an_approved_rule_blocks_until_the_cause_is_gone_and_that_is_prevented() {
        String id = proposed(CHECK);

        Response approval = approve("reviewer-1", id, 1, "enforce");
        String rule = ruleOf(id);
        JsonPath blocked = gate("loop-a", WITHOUT).jsonPath();
        gate("loop-a", WITHOUT);
        JsonPath passed = gate("loop-a", "{\"files\": [\"services/loop-a/\"]}").jsonPath();

        assertThat(approval.statusCode()).isEqualTo(200);
        assertThat(approval.jsonPath().getString("verdict.by")).isEqualTo("reviewer-1");
        assertThat(rule).startsWith("RULE-ARCH-");
        assertThat(blocked.getBoolean("allowed")).isFalse();
        assertThat(blocked.getList("failures.rule")).contains(rule);
        assertThat(blocked.getList("failures.remediation")).contains("Create services/loop-a/");
        assertThat(blocked.getList("failures.relatedImprovement")).contains(id);
        assertThat(passed.getBoolean("allowed")).isTrue();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonPath episodes =
                    get("/episodes?rule=" + rule + "&artifact=loop-a").jsonPath();
            assertThat(episodes.getList("items.verdict")).containsExactly("prevented");
            assertThat(episodes.getInt("items[0].triggers")).isEqualTo(2);
        });
    }

    @Test
    void an_improvement_is_enforced_while_its_rule_is_in_the_mode_enforce() {
        String id = proposed(CHECK);
        approve("reviewer-1", id, 1, "enforce");
        String rule = ruleOf(id);

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertStatus(id, "enforced", "approved"));
        given(as("reviewer-1"))
                .body("{\"mode\": \"warn\", \"reason\": \"It says too much\"}")
                .post("/rules/" + rule + "/pin")
                .then()
                .statusCode(200);

        assertStatus(id, "approved", "enforced");
    }

    private static void assertStatus(String id, String is, String isNot) {
        assertThat(get("/improvements/" + id).jsonPath().getString("status")).isEqualTo(is);
        assertThat(get("/improvements?limit=500&status=" + is).jsonPath().getList("items.id", String.class))
                .contains(id);
        assertThat(get("/improvements?limit=500&status=" + isNot).jsonPath().getList("items.id", String.class))
                .doesNotContain(id);
    }

    @Test
    void an_approval_brings_a_rule_into_every_workflow_that_it_covers() {
        String id = proposed(Samples.covering(CHECK, CHECK));

        approve("reviewer-1", id, 1, "shadow");

        List<String> rules = await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/improvements/" + id).jsonPath().getList("rules"), found -> found.size() == 2);
        assertThat(rules.stream().map(rule -> get("/rules/" + rule).jsonPath().getString("rule.scope.workflow")))
                .containsExactlyInAnyOrder("release", "service-release");
        assertThat(rules.stream().map(rule -> get("/rules/" + rule).jsonPath().getString("rule.relatedViolation")))
                .containsExactlyInAnyOrder("VIOL-2025-10-29-001", "VIOL-2025-10-29-002");
    }

    @Test
    void facts_are_recorded_redacted_also_when_no_rule_is_in_scope() {
        String facts = "{\"custom\": {\"note\": \"password=hunter2hunter2\", \"n\": 1}}";

        String decision = given(as("pipeline"))
                .body("{\"artifact\": {\"name\": \"quiet\"}, \"facts\": " + facts + "}")
                .post("/gates/pre-dev")
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonPath seen = get("/decisions/" + decision).jsonPath();
            assertThat(seen.getString("facts.custom.note")).isEqualTo("password=[redacted]");
            assertThat(seen.getString("facts.artifact.name")).isEqualTo("quiet");
            assertThat(seen.getBoolean("allowed")).isTrue();
        });
        assertThat(get("/decisions?artifact=quiet&checkPoint=pre-dev&allowed=true")
                        .jsonPath()
                        .getList("items.id"))
                .contains(decision);
    }

    @Test
    void of_two_reviewers_one_wins_and_the_other_is_told_who() {
        String id = proposed(CHECK);

        List<Response> answers = Stream.of("reviewer-1", "reviewer-2")
                .map(reviewer -> CompletableFuture.supplyAsync(() -> approve(reviewer, id, 1, "shadow")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        Response won =
                answers.stream().filter(a -> a.statusCode() == 200).findFirst().orElseThrow();
        Response lost =
                answers.stream().filter(a -> a.statusCode() == 409).findFirst().orElseThrow();
        assertThat(lost.jsonPath().getString("winner")).isEqualTo(won.jsonPath().getString("verdict.by"));
        assertThat(lost.jsonPath().getString("decidedAt")).isNotBlank();
        assertThat(lost.contentType()).startsWith("application/problem+json");
    }

    @Test
    void a_stale_revision_is_a_conflict_that_names_the_current_one() {
        String id = proposed(CHECK);
        write(new ImprovementAmended(ImprovementId.parse(id), 2, proposal(CHECK), "analyzer-service", NOW));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/improvements/" + id).jsonPath().getInt("revision") == 2);

        Response stale = approve("reviewer-1", id, 1, "shadow");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.jsonPath().getInt("currentRevision")).isEqualTo(2);
    }

    @Test
    void a_check_that_does_not_compile_can_not_be_approved_but_rejected() {
        String id = proposed("tests.fialed == 0");

        Response refused = approve("reviewer-1", id, 1, "shadow");
        Response rejected = given(as("reviewer-1"))
                .body("{\"revision\": 1, \"reason\": \"it does not compile\"}")
                .post("/improvements/" + id + "/reject");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getInt("column")).isEqualTo(1);
        assertThat(refused.jsonPath().getString("caret")).endsWith("\n^");
        assertThat(rejected.jsonPath().getString("status")).isEqualTo("rejected");
    }

    @Test
    void the_same_key_again_is_the_same_approval() {
        String id = proposed(CHECK);
        String body = "{\"revision\": 1, \"reason\": \"yes\"}";

        Response first = given(as("reviewer-1"))
                .header("Idempotency-Key", "k-" + id)
                .body(body)
                .post("/improvements/" + id + "/approve");
        Response again = given(as("reviewer-1"))
                .header("Idempotency-Key", "k-" + id)
                .body(body)
                .post("/improvements/" + id + "/approve");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("verdict.at"))
                .isEqualTo(first.jsonPath().getString("verdict.at"));
        assertThat(first.jsonPath().getString("verdict.mode")).isEqualTo("shadow");
    }

    @Test
    void only_those_with_the_role_may_ask_or_judge() {
        assertThat(given(as("viewer"))
                        .body("{\"artifact\": {\"name\": \"a\"}}")
                        .post("/gates/pre-dev")
                        .statusCode())
                .isEqualTo(403);
        assertThat(approve("pipeline", "IMP-2025-10-30-999", 1, "shadow").statusCode())
                .isEqualTo(403);
        assertThat(given().get("/rules").statusCode()).isEqualTo(401);
    }

    @Test
    void what_can_not_be_asked_is_refused_with_the_field() {
        Response otherCheckpoint =
                given(as("pipeline")).body("{\"artifact\": {\"name\": \"a\"}}").post("/gates/lunch");
        Response nobody = given(as("pipeline")).body("{\"facts\": {}}").post("/gates/pre-dev");
        Response others = given(as("pipeline"))
                .body("{\"artifact\": {\"name\": \"a\"}, \"facts\": {\"artifact\": {\"name\": \"b\"}}}")
                .post("/gates/pre-dev");

        assertThat(otherCheckpoint.statusCode()).isEqualTo(400);
        assertThat(nobody.jsonPath().getString("field")).isEqualTo("artifact");
        assertThat(others.jsonPath().getString("field")).isEqualTo("facts.artifact.name");
    }

    @Test
    void facts_that_are_too_large_are_refused_with_their_largest_parts() {
        String facts = "{\"documents\": {\"big.md\": \"" + "x".repeat(950_000) + "\", \"small.md\": \"x\"}}";

        Response refused = given(as("pipeline"))
                .body("{\"artifact\": {\"name\": \"a\"}, \"facts\": " + facts + "}")
                .post("/gates/pre-dev");

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.jsonPath().getString("largest[0]"))
                .contains("big.md")
                .contains("950002 bytes");
    }

    @Test
    void a_bad_record_does_not_stop_the_rule_book() {
        AnalyzersLog.writeRaw(
                broker(), new ProducerRecord<>("ratchet-rules", "x", "nonsense".getBytes(StandardCharsets.UTF_8)));
        String id = proposed(CHECK);

        approve("reviewer-2", id, 1, "shadow");

        assertThat(ruleOf(id)).startsWith("RULE-ARCH-");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        assertThat(get("/q/metrics").asString()).contains("ratchet_rulebook_skipped_total");
    }

    @Test
    void the_interface_is_described_with_examples() {
        String description = get("/q/openapi").asString();

        assertThat(description).contains("/gates/{checkPoint}", "/improvements/{id}/approve", "/episodes", "PT0.4S");
    }

    private static String proposed(@Nullable String check) {
        return proposed(proposal(check));
    }

    private static String proposed(Proposal proposal) {
        ImprovementId id = ImprovementId.parse("IMP-2025-10-30-%03d".formatted(100 + COUNT.incrementAndGet()));
        write(new ImprovementProposed(id, 1, proposal, "analyzer-service", NOW));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/improvements/" + id).statusCode() == 200);
        return id.toString();
    }

    private static String ruleOf(String improvement) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/improvements/" + improvement).jsonPath().getString("rule"), rule -> rule != null);
    }

    private static Response approve(String reviewer, String id, int revision, String mode) {
        return given(as(reviewer))
                .body("{\"revision\": %d, \"mode\": \"%s\", \"reason\": \"it is right\"}".formatted(revision, mode))
                .post("/improvements/" + id + "/approve");
    }

    private static Response gate(String artifact, String facts) {
        return given(as("pipeline"))
                .body(
                        "{\"artifact\": {\"name\": \"%s\", \"version\": \"1.0.0\"}, \"workflow\": \"release\", \"facts\": %s}"
                                .formatted(artifact, facts))
                .post("/gates/pre-deploy");
    }

    private static Response get(String path) {
        return given(as("viewer")).get(path);
    }

    private static RequestSpecification as(String subject) {
        return given().header("Authorization", Tokens.bearer(subject)).contentType(ContentType.JSON);
    }

    private static void write(Event event) {
        AnalyzersLog.write(broker(), event);
    }

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
