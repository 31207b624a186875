package dev.ratchet.detector;

import static io.restassured.RestAssured.given;

import dev.ratchet.testkit.Tokens;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pipeline that tells of one run in CDEvents, a second passing from event to event. */
final class Pipeline {

    private final String workflow;
    private final String run;
    private final String artifact;
    private final Instant startedAt;
    private final List<Map<String, Object>> events = new ArrayList<>();

    Pipeline(String workflow, String run, String artifact, Instant startedAt) {
        this.workflow = workflow;
        this.run = run;
        this.artifact = artifact;
        this.startedAt = startedAt;
        tell("pipelinerun.started", run, Map.of("pipelineName", workflow));
    }

    Pipeline completes(String... steps) {
        for (String step : steps) {
            tell(
                    "taskrun.finished",
                    run + "-" + step,
                    Map.of("taskName", step, "pipelineRun", Map.of("id", run), "outcome", "success"));
        }
        return this;
    }

    Pipeline ends() {
        tell("pipelinerun.finished", run, Map.of("pipelineName", workflow, "outcome", "success"));
        return this;
    }

    Response sends() {
        return send("application/cloudevents-batch+json", events, "pipeline");
    }

    static Response send(@Nullable String contentType, Object body, String subject) {
        return given().header("Authorization", Tokens.bearer(subject))
                .contentType(contentType)
                .body(body)
                .post("/events");
    }

    private void tell(String predicate, String subject, Map<String, Object> content) {
        String id = run + "-" + events.size();
        String time = startedAt.plusSeconds(events.size()).toString();
        Map<String, Object> event = new LinkedHashMap<>(Map.of(
                "specversion",
                "1.0",
                "id",
                id,
                "source",
                "/ci/" + workflow,
                "type",
                "dev.cdevents." + predicate + ".0.2.0",
                "time",
                time));
        event.put(
                "data",
                Map.of(
                        "context", Map.of("version", "0.4.1", "id", id, "timestamp", time),
                        "subject", Map.of("id", subject, "content", content),
                        "customData", Map.of("artifact", Map.of("name", artifact, "version", "1.2.0"))));
        events.add(event);
    }
}
