package dev.ratchet.cli.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Plays a deployment pipeline: tells what it does in CDEvents, asks the gates with the facts of its workspace, and obeys. */
final class Pipeline {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Story story;
    private final Workspace workspace;
    private final House house;
    private final Story.Deployment order;
    private final String run;
    private Instant time;

    Pipeline(Story story, Workspace workspace, House house, Story.Deployment order, Instant now) {
        this.story = story;
        this.workspace = workspace;
        this.house = house;
        this.order = order;
        this.run = "%s-%s-%s"
                .formatted(
                        order.artifact(),
                        order.version(),
                        UUID.randomUUID().toString().substring(0, 8));
        this.time = now.minus(Duration.ofDays(order.daysAgo())).minus(Duration.ofMinutes(30));
    }

    /** What the gates answered; the second is missing where the first did not allow the deployment. */
    record Answers(String run, JsonNode preDeploy, JsonNode postDeploy) {

        boolean isAllowed() {
            return preDeploy.path("allowed").asBoolean();
        }
    }

    Answers play() {
        send("pipelinerun.started", "pipelineRun", run, pipelineRun(null));
        int gate = order.steps().indexOf(story.gateBefore());
        order.steps().subList(0, gate).forEach(this::perform);
        JsonNode preDeploy = askGate("pre-deploy");
        if (!preDeploy.path("allowed").asBoolean()) {
            send("pipelinerun.finished", "pipelineRun", run, pipelineRun("failure"));
            return new Answers(run, preDeploy, JSON.missingNode());
        }
        order.steps().subList(gate, order.steps().size()).forEach(this::perform);
        if (order.automated()) {
            automatedSteps().forEach(this::performAutomated);
        }
        JsonNode postDeploy = askGate("post-deploy");
        send("pipelinerun.finished", "pipelineRun", run, pipelineRun("success"));
        return new Answers(run, preDeploy, postDeploy);
    }

    private void perform(String step) {
        Story.Action action = story.actions().get(step);
        if (action != null && action.copy() != null) {
            workspace.copy(action.copy(), order.artifact());
        }
        if (action != null && action.run() != null) {
            workspace.run(action.run(), order.artifact());
        }
        finished(step);
    }

    private void performAutomated(JsonNode step) {
        workspace.run(step.path("automation").asText(), order.artifact());
        finished(step.path("name").asText());
    }

    private List<JsonNode> automatedSteps() {
        return StreamSupport.stream(
                        house.workflow(story.workflow()).path("steps").spliterator(), false)
                .filter(step -> step.path("automated").asBoolean())
                .filter(step -> !order.steps().contains(step.path("name").asText()))
                .toList();
    }

    private void finished(String step) {
        ObjectNode content = JSON.objectNode().put("taskName", step).put("outcome", "success");
        content.putObject("pipelineRun").put("id", run);
        send("taskrun.finished", "taskRun", run + "/" + step, content);
    }

    private JsonNode askGate(String checkPoint) {
        ObjectNode question = JSON.objectNode();
        question.set("artifact", artifact());
        question.put("workflow", story.workflow()).put("run", run);
        question.set(
                "facts", workspace.facts(order.artifact(), order.version(), story.artifactKind(), story.documents()));
        return house.askGate(checkPoint, question);
    }

    private ObjectNode pipelineRun(@org.jspecify.annotations.Nullable String outcome) {
        ObjectNode content = JSON.objectNode().put("pipelineName", story.workflow());
        return outcome == null ? content : content.put("outcome", outcome);
    }

    private ObjectNode artifact() {
        return JSON.objectNode()
                .put("name", order.artifact())
                .put("version", order.version())
                .put("kind", story.artifactKind());
    }

    private void send(String predicate, String subjectType, String subjectId, ObjectNode content) {
        time = time.plus(Duration.ofMinutes(1));
        String id = UUID.randomUUID().toString();
        String source = "/pipelines/" + story.workflow();
        String type = "dev.cdevents." + predicate + ".0.2.0";
        ObjectNode data = JSON.objectNode();
        data.putObject("context")
                .put("version", "0.4.1")
                .put("id", id)
                .put("source", source)
                .put("type", type)
                .put("timestamp", time.toString());
        data.putObject("subject").put("id", subjectId).put("type", subjectType).set("content", content);
        data.putObject("customData").set("artifact", artifact());
        ObjectNode event = JSON.objectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source)
                .put("type", type)
                .put("time", time.toString())
                .put("datacontenttype", "application/json");
        event.set("data", data);
        house.sendEvent(event);
    }
}
