package dev.ratchet.enforcer.service;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.service.TrialRun.WITH;
import static dev.ratchet.enforcer.service.TrialRun.WITHOUT;
import static dev.ratchet.enforcer.service.TrialRun.as;
import static dev.ratchet.enforcer.service.TrialRun.backtested;
import static dev.ratchet.enforcer.service.TrialRun.decided;
import static dev.ratchet.enforcer.service.TrialRun.over;
import static dev.ratchet.enforcer.service.TrialRun.person;
import static dev.ratchet.enforcer.service.TrialRun.proposed;
import static dev.ratchet.enforcer.service.TrialRun.soundRun;
import static dev.ratchet.enforcer.service.TrialRun.violation;
import static dev.ratchet.enforcer.service.TrialRun.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.enforcer.domain.Replica;
import dev.ratchet.enforcer.domain.Samples;
import dev.ratchet.enforcer.domain.backtest.BacktestJob;
import dev.ratchet.enforcer.domain.backtest.Onlooker;
import dev.ratchet.enforcer.domain.backtest.RecordedBacktests;
import dev.ratchet.events.OperationEvent.BacktestEnded;
import dev.ratchet.events.OperationEvent.BacktestStarted;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class BacktestTest {

    /** Decisions that take about 40 ms each. */
    private static final int SLOW = 150;

    private static final Onlooker ELSEWHERE = new Onlooker(new Replica("enforcer-z"), Duration.ofHours(1));

    @Inject
    RecordedBacktests recorded;

    @Test
    void a_check_is_tried_on_what_the_gate_has_recorded() {
        String bad = decided("pre-build", "try-bad", "run-1", WITHOUT);
        decided("pre-build", "try-good", "run-2", WITH);
        String unknown = decided("pre-build", "try-unknown", "run-3", "{}");

        JsonPath job = backtested("""
            {"check": "exists('services/' + artifact.name + '/')", "checkPoint": "pre-build",
             "scope": {"artifactPattern": "try-*"}}\
            """);
        JsonPath flips =
                as("viewer").get("/backtests/" + job.getString("id") + "/flips").jsonPath();

        assertThat(job.getString("phase")).isEqualTo("done");
        assertThat(job.getLong("read")).isEqualTo(job.getLong("total")).isGreaterThanOrEqualTo(3);
        assertThat(job.getInt("result.evaluated")).isEqualTo(3);
        assertThat(job.getInt("result.held")).isEqualTo(1);
        assertThat(job.getInt("result.wouldFail")).isEqualTo(1);
        assertThat(job.getInt("result.undecided")).isEqualTo(1);
        assertThat(job.getMap("result.missing")).containsValue(1).hasSize(1);
        assertThat(flips.getList("items.decisionId")).containsExactlyInAnyOrder(bad, unknown);
    }

    @Test
    void only_the_newest_are_read_where_that_is_asked_for() {
        decided("last-1", "run-1", WITH);
        decided("last-2", "run-1", WITH);

        JsonPath job = backtested("""
            {"check": "exists('services/' + artifact.name + '/')", "checkPoint": "pre-deploy", "last": 1}\
            """);

        assertThat(job.getLong("total")).isEqualTo(1);
    }

    @Test
    void a_proposal_is_backtested_when_it_arrives() {
        decided("arrives-bad", "run-bad", WITHOUT);
        decided("arrives-good", "run-good", WITH);
        decided("arrives-stopped", "run-stopped", WITHOUT);
        write(
                violation("VIOL-2025-10-29-001", "arrives-bad", "run-bad", person()),
                soundRun("arrives-good", "run-good"),
                soundRun("arrives-stopped", "run-stopped"));

        proposed("IMP-2025-10-30-201", CHECK);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonPath seen = as("viewer").get("/improvements/IMP-2025-10-30-201").jsonPath();
            assertThat(seen.getString("backtest.revision")).isEqualTo("1");
            assertThat(seen.getInt("backtest.caught")).isEqualTo(1);
            assertThat(seen.getInt("backtest.trial.covered")).isEqualTo(1);
            assertThat(seen.getInt("backtest.soundStopped")).isEqualTo(1);
            assertThat(seen.getInt("backtest.trial.soundRuns")).isEqualTo(2);
        });
    }

    @Test
    void every_rule_of_a_proposal_is_backtested_on_the_cases_of_its_workflow() {
        decided("pre-deploy", "service-release", "wide-bad", "run-wide-bad", "{\"custom\": {\"stage\": \"raw\"}}");
        decided("pre-deploy", "service-release", "wide-good", "run-wide-good", "{\"custom\": {\"stage\": \"done\"}}");
        write(
                violation("VIOL-2025-10-29-002", "service-release", "wide-bad", "run-wide-bad", person()),
                soundRun("service-release", "wide-good", "run-wide-good"));

        proposed("IMP-2025-10-30-205", Samples.covering(CHECK, "custom.stage == 'done'"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonPath seen = as("viewer").get("/improvements/IMP-2025-10-30-205").jsonPath();
            assertThat(seen.getString("backtest.revision")).isEqualTo("1");
            assertThat(seen.getList("backtest.others.check")).containsExactly("custom.stage == 'done'");
            assertThat(seen.getList("backtest.others[0].workflows")).containsExactly("service-release");
            assertThat(seen.getInt("backtest.others[0].evaluated")).isEqualTo(2);
            assertThat(seen.getInt("backtest.others[0].wouldFail")).isEqualTo(1);
            assertThat(seen.getInt("backtest.others[0].caught")).isEqualTo(1);
            assertThat(seen.getInt("backtest.others[0].soundStopped")).isZero();
            assertThat(seen.getInt("backtest.others[0].trial.soundRuns")).isEqualTo(1);
        });
    }

    @Test
    void the_book_of_then_gives_every_recorded_outcome_again() {
        proposed("IMP-2025-10-30-202", CHECK);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        as("viewer").get("/improvements/IMP-2025-10-30-202").statusCode() == 200);
        decided("then-1", "run-1", WITHOUT);
        as("reviewer-1")
                .body("{\"revision\": 1, \"mode\": \"enforce\", \"reason\": \"it is right\"}")
                .post("/improvements/IMP-2025-10-30-202/approve")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as("viewer")
                                .get("/improvements/IMP-2025-10-30-202")
                                .jsonPath()
                                .get("rule")
                        != null);
        decided("then-1", "run-2", WITHOUT);
        decided("then-1", "run-3", WITH);
        decided("then-1", "run-4", "{}");

        JsonPath job = backtested("{\"book\": \"recorded\"}");

        assertThat(job.getString("phase")).isEqualTo("done");
        assertThat(job.getInt("selfCheck.decisions")).isGreaterThanOrEqualTo(4);
        assertThat(job.getInt("selfCheck.outcomes")).isGreaterThanOrEqualTo(2);
        assertThat(job.getList("selfCheck.kept")).isEmpty();
        assertThat(job.getInt("selfCheck.differences")).isZero();
    }

    @Test
    void a_proposal_whose_check_does_not_compile_says_where() {
        proposed("IMP-2025-10-30-203", "tests.failed == 0 && tests.fialed == 0");

        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        as("viewer").get("/improvements/IMP-2025-10-30-203").statusCode() == 200);
        JsonPath seen = as("viewer").get("/improvements/IMP-2025-10-30-203").jsonPath();

        assertThat(seen.getString("checkRefused")).startsWith("1:22: ").contains("^");
        assertThat(as("viewer")
                        .get("/improvements/IMP-2025-10-30-201")
                        .jsonPath()
                        .getString("checkRefused"))
                .isNull();
    }

    @Test
    void what_can_not_be_tried_is_refused_with_the_field() {
        Response nothing = as("viewer").body("{}").post("/rules/backtest");
        Response several = as("viewer")
                .body("{\"check\": \"true\", \"book\": \"recorded\"}")
                .post("/rules/backtest");
        Response unsound = as("viewer")
                .body("{\"check\": \"tests.fialed == 0\", \"checkPoint\": \"pre-dev\"}")
                .post("/rules/backtest");
        Response nowhere =
                as("viewer").body("{\"check\": \"tests.failed == 0\"}").post("/rules/backtest");
        Response unknown = as("viewer").body("{\"ruleId\": \"RULE-XX-999\"}").post("/rules/backtest");

        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(several.jsonPath().getString("remedy")).contains("one of");
        assertThat(unsound.statusCode()).isEqualTo(422);
        assertThat(unsound.jsonPath().getInt("column")).isEqualTo(1);
        assertThat(nowhere.jsonPath().getString("field")).isEqualTo("checkPoint");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(as("pipeline")
                        .body("{\"book\": \"recorded\"}")
                        .post("/rules/backtest")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as("viewer").get("/backtests/none").statusCode()).isEqualTo(404);
        assertThat(as("viewer").delete("/backtests/none").statusCode()).isEqualTo(404);
    }

    @Test
    void the_same_key_is_the_same_backtest_and_one_that_is_over_can_not_be_cancelled() {
        String body = "{\"book\": \"recorded\", \"last\": 10}";

        Response first =
                as("viewer").header("Idempotency-Key", "once").body(body).post("/rules/backtest");
        Response again =
                as("viewer").header("Idempotency-Key", "once").body(body).post("/rules/backtest");
        Response other = as("viewer")
                .header("Idempotency-Key", "once")
                .body("{\"book\": \"recorded\"}")
                .post("/rules/backtest");
        over(first.header("Location"));
        Response notTheirs = as("reviewer-1").delete(first.header("Location"));
        Response cancelled = as("viewer").delete(first.header("Location"));

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(notTheirs.statusCode()).isEqualTo(403);
        assertThat(cancelled.jsonPath().getString("phase")).isEqualTo("done");
    }

    @Test
    void one_that_is_under_way_is_ended_where_it_runs() {
        String facts = "{\"custom\": {\"pairs\": [%s]}}"
                .formatted(String.join(", ", Collections.nCopies(1_000, "{\"a\": [1, 2], \"b\": \"word\"}")));
        for (int run = 0; run < SLOW; run++) {
            decided("post-deploy", "slow-1", "run-" + run, facts);
        }
        String location = as("viewer").body("""
            {"check": "custom.pairs.all(a, a != custom)", "checkPoint": "post-deploy",
             "scope": {"artifactPattern": "slow-*"}}\
            """).post("/rules/backtest").header("Location");
        await().until(() -> as("viewer").get(location).jsonPath().getLong("read") > 0);

        Response asked = as("viewer").delete(location);
        JsonPath ended = over(location);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(ended.getString("phase")).isEqualTo("cancelled");
        assertThat(ended.getLong("read")).isLessThan(ended.getLong("total"));
        assertThat(ended.getMap("result")).isNull();
        assertThat(onLog(location).phase()).isEqualTo(BacktestJob.Phase.CANCELLED);
    }

    @Test
    void every_replica_tells_what_a_backtest_found() {
        decided("pre-build", "told-bad", "run-1", WITHOUT);
        decided("pre-build", "told-unknown", "run-1", "{}");
        JsonPath here = backtested("""
            {"check": "exists('services/' + artifact.name + '/')", "checkPoint": "pre-build",
             "scope": {"artifactPattern": "told-*"}}\
            """);

        BacktestJob elsewhere = onLog("/backtests/" + here.getString("id"));

        assertThat(elsewhere.phase()).isEqualTo(BacktestJob.Phase.DONE);
        assertThat(elsewhere.replica()).isEqualTo(here.getString("replica"));
        assertThat(elsewhere.total()).isEqualTo(here.getLong("total"));
        assertThat(elsewhere.counts()).satisfies(counts -> {
            assertThat(counts.wouldFail()).isEqualTo(1).isEqualTo(here.getInt("result.wouldFail"));
            assertThat(counts.missing()).hasSize(1).isEqualTo(here.getMap("result.missing"));
            assertThat(counts.kept()).hasSize(2);
        });
    }

    @Test
    void one_that_runs_on_another_replica_is_told_of_and_ended_there() {
        write(new BacktestStarted("enforcer-service", "b-1", "enforcer-b", "request", null, "viewer", Instant.now()));
        await().until(() -> as("viewer").get("/backtests/b-1").statusCode() == 200);

        JsonPath running = as("viewer").get("/backtests/b-1").jsonPath();
        Response ending = as("viewer").delete("/backtests/b-1");
        write(new BacktestEnded("enforcer-service", "b-1", "failed", 3, 7, "no broker", null, null, NOW));
        JsonPath ended = over("/backtests/b-1");

        assertThat(running.getString("phase")).isEqualTo("elsewhere");
        assertThat(running.getString("replica")).isEqualTo("enforcer-b");
        assertThat(ending.statusCode()).isEqualTo(409);
        assertThat(ending.jsonPath().getString("detail")).contains("enforcer-b");
        assertThat(ended.getString("phase")).isEqualTo("failed");
        assertThat(ended.getString("problem")).isEqualTo("no broker");
        assertThat(as("viewer").delete("/backtests/b-1").statusCode()).isEqualTo(200);
        assertThat(as("viewer").get("/backtests/b-1/flips").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void one_whose_replica_never_told_its_end_has_failed_when_it_can_not_run_any_more() {
        write(new BacktestStarted("enforcer-service", "b-2", "enforcer-c", "request", null, "viewer", NOW));
        await().until(() -> as("viewer").get("/backtests/b-2").statusCode() == 200);

        JsonPath abandoned = as("viewer").get("/backtests/b-2").jsonPath();

        assertThat(abandoned.getString("phase")).isEqualTo("failed");
        assertThat(abandoned.getString("problem")).contains("enforcer-c", "PT1H");
        assertThat(as("viewer").delete("/backtests/b-2").statusCode()).isEqualTo(200);
    }

    @Test
    void those_that_people_asked_for_are_shown_with_their_improvement() {
        proposed("IMP-2025-10-30-204", CHECK);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        as("viewer").get("/improvements/IMP-2025-10-30-204").statusCode() == 200);

        JsonPath job = backtested("{\"improvement\": \"IMP-2025-10-30-204\", \"last\": 3}");

        await().untilAsserted(() -> {
            JsonPath seen = as("viewer").get("/improvements/IMP-2025-10-30-204").jsonPath();
            assertThat(seen.getList("backtests.id")).containsExactly(job.getString("id"));
            assertThat(seen.getList("backtests.phase")).containsExactly("done");
        });
    }

    /** What replicas know that don't run it, once it is over. */
    private BacktestJob onLog(String location) {
        String id = location.substring(location.lastIndexOf('/') + 1);
        return await().until(
                        () -> recorded.find(id).orElseThrow().job(ELSEWHERE, Instant.now()),
                        job -> job.phase().isOver());
    }

    @Test
    void the_interface_is_described_with_examples() {
        String description = as("viewer").get("/q/openapi").asString();

        assertThat(description)
                .contains("/rules/backtest", "/backtests/{id}/flips", "/rules/{id}/promotion", "evidenceNeeded");
    }
}
