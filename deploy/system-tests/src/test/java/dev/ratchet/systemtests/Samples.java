package dev.ratchet.systemtests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a pipeline or a person could send. */
final class Samples {

    private Samples() {}

    static String gateCall(String workflow, String artifact) {
        return """
                {"artifact": {"name": "%2$s", "version": "1.0.0", "kind": "sample"},
                 "workflow": "%1$s", "run": "%2$s-1",
                 "facts": {"artifact": {"name": "%2$s"}, "files": ["README.md"]}}""".formatted(workflow, artifact);
    }

    static String violation(String detectedAt) {
        return """
                {"type": "workflow", "severity": "low", "description": "The ladder was left outside", "detectedAt": "%s",
                 "context": {"workflow": "tidy-up", "step": "put-away", "expectedBehavior": "The ladder is in the shed",
                             "actualBehavior": "The ladder is in the garden", "affectedArtifact": "ladder"}}""".formatted(detectedAt);
    }

    /** The events of a run of those steps, as one batch. */
    static String run(String workflow, String run, List<String> steps) {
        Instant begin = Instant.now().minusSeconds(600);
        var events = Json.MAPPER.createArrayNode();
        events.add(event("run.started", begin, workflow, run));
        for (int i = 0; i < steps.size(); i++) {
            var step = event("step.finished", begin.plusSeconds(10L * i + 10), workflow, run);
            step.withObject("/data").put("step", steps.get(i)).put("outcome", "success");
            events.add(step);
        }
        events.add(event("run.finished", begin.plusSeconds(500), workflow, run));
        return events.toString();
    }

    private static ObjectNode event(String type, Instant time, String workflow, String run) {
        var event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0").put("id", UUID.randomUUID().toString());
        event.put("source", "/samples")
                .put("type", "dev.ratchet.pipeline." + type)
                .put("time", time.toString());
        var data = event.putObject("data").put("run", run).put("workflow", workflow);
        data.putObject("artifact").put("name", "sample-of-" + run).put("version", "1.0.0");
        return event;
    }
}
