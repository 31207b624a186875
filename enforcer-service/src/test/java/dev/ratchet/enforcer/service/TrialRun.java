package dev.ratchet.enforcer.service;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.proposal;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.Event;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.testkit.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** What tests of backtests do: pass gates, close runs, report violations, start backtests. */
final class TrialRun {

    static final String WITH = "{\"files\": [\"services/%s/\"]}";
    static final String WITHOUT = "{\"files\": [\"README.md\"]}";

    private TrialRun() {}

    /** Asks the gate before a deployment, in a run of the workflow {@code release}. */
    static String decided(String artifact, String run, String facts) {
        return decided("pre-deploy", artifact, run, facts);
    }

    static String decided(String checkPoint, String artifact, String run, String facts) {
        return decided(checkPoint, "release", artifact, run, facts);
    }

    static String decided(String checkPoint, String workflow, String artifact, String run, String facts) {
        String body = """
            {"artifact": {"name": "%s", "version": "1.0.0"}, "workflow": "%s", "run": "%s", "facts": %s}\
            """.formatted(artifact, workflow, run, facts.formatted(artifact));
        return as("pipeline")
                .body(body)
                .post("/gates/" + checkPoint)
                .then()
                .statusCode(200)
                .extract()
                .path("decisionId");
    }

    static RunClosed soundRun(String artifact, String run) {
        return soundRun("release", artifact, run);
    }

    static RunClosed soundRun(String workflow, String artifact, String run) {
        return new RunClosed(
                workflow, run, Artifact.named(artifact), List.of("deploy"), List.of(), "success", NOW, NOW);
    }

    static ViolationDetected violation(String id, String artifact, String run, Source source) {
        return violation(id, "release", artifact, run, source);
    }

    static ViolationDetected violation(String id, String workflow, String artifact, String run, Source source) {
        return new ViolationDetected(
                ViolationId.parse(id),
                ViolationType.ARCHITECTURE,
                Severity.HIGH,
                "no folder",
                NOW,
                new Context(workflow, "deploy", "a folder", "no folder", artifact),
                source,
                "somebody",
                "f-1",
                "1.0.0",
                run,
                null,
                null,
                null,
                null);
    }

    static Source person() {
        return new Source(SourceKind.PERSON, "somebody");
    }

    static void proposed(String improvement, String check) {
        proposed(improvement, proposal(check));
    }

    static void proposed(String improvement, Proposal proposal) {
        write(new ImprovementProposed(ImprovementId.parse(improvement), 1, proposal, "analyzer-service", NOW));
    }

    /** The backtest when it is over. */
    static JsonPath backtested(String body) {
        Response started = as("viewer").body(body).post("/rules/backtest");
        started.then().statusCode(202);
        return over(started.header("Location"));
    }

    static JsonPath over(String location) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> as("viewer").get(location).jsonPath(),
                        job -> !List.of("waiting", "reading", "elsewhere").contains(job.getString("phase")));
    }

    static RequestSpecification as(String subject) {
        return given().header("Authorization", Tokens.bearer(subject)).contentType(ContentType.JSON);
    }

    static void write(Event... events) {
        AnalyzersLog.write(
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class), List.of(events));
    }
}
