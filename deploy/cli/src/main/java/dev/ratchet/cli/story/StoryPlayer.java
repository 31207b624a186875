package dev.ratchet.cli.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ratchet.cli.Services;
import dev.ratchet.cli.patterns.PatternText;
import java.time.Clock;
import java.util.stream.StreamSupport;

/** Plays the scenes of a story one after the other; each must end as the story says. */
public final class StoryPlayer {

    private final Story story;
    private final Workspace workspace;
    private final House house;
    private final Narrator narrator;
    private final Clock clock;

    /** A player of one story in a house that is up. */
    public StoryPlayer(Story story, Workspace workspace, Services services, Narrator narrator, Clock clock) {
        this.story = story;
        this.workspace = workspace;
        this.house = new House(services);
        this.narrator = narrator;
        this.clock = clock;
    }

    /** Plays all of it. */
    public void play() {
        narrator.title(story.title(), story.intro());
        story.scenes().forEach(this::play);
    }

    private void play(Story.Scene scene) {
        narrator.scene(scene.say());
        if (scene.deploy() != null) {
            deploy(scene.deploy());
        } else if (scene.pattern() != null) {
            pattern(scene.pattern());
        } else if (scene.review() != null) {
            review(scene.review());
        } else if (scene.create() != null) {
            workspace.copy(scene.create().copy(), scene.create().artifact());
            narrator.happened("created "
                    + workspace
                            .root()
                            .resolve(Workspace.named(
                                    scene.create().copy().to(), scene.create().artifact())));
        } else if (scene.metrics() != null) {
            metrics(scene.metrics());
        }
    }

    private void deploy(Story.Deployment order) {
        Pipeline.Answers answers = new Pipeline(story, workspace, house, order, clock.instant()).play();
        tellGate(order, "pre-deploy", answers.preDeploy());
        expectRule(order.blockedBy(), answers.preDeploy(), "failures");
        StoryBroken.unless(
                answers.isAllowed() == (order.blockedBy() == null),
                "expected the deployment of " + order.artifact()
                        + (answers.isAllowed() ? " to be blocked" : " to be allowed"));
        if (answers.isAllowed()) {
            tellGate(order, "post-deploy", answers.postDeploy());
            expectRule(order.warnedBy(), answers.postDeploy(), "warnings");
        }
        JsonNode closed = Patience.until(
                "the run " + answers.run() + " to be judged",
                () -> house.run(answers.run()).filter(run -> run.hasNonNull("violated")));
        if (order.violates() == null) {
            StoryBroken.unless(
                    closed.path("violated").isEmpty(),
                    "expected the run of " + order.artifact() + " to violate nothing, but: " + closed.path("violated"));
            narrator.happened("the run violated no constraint");
        } else {
            tellViolation(order, answers.run());
        }
    }

    private void tellGate(Story.Deployment order, String checkPoint, JsonNode answer) {
        narrator.happened("%s asked the %s gate: %s, %d rule(s) evaluated"
                .formatted(
                        order.artifact(),
                        checkPoint,
                        answer.path("allowed").asBoolean() ? "allowed" : "BLOCKED",
                        answer.path("rulesEvaluated").asInt()));
        for (String kind : new String[] {"failures", "warnings"}) {
            answer.path(kind).forEach(entry -> {
                narrator.happened("  %s %s: %s"
                        .formatted(
                                entry.path("rule").asText(),
                                entry.path("name").asText(),
                                entry.path("message").asText()));
                narrator.happened("  remedy: " + entry.path("remediation").asText());
            });
        }
        narrator.event("gate.decided", "ratchet-gate-decisions", order.artifact());
        String decision = answer.path("decisionId").asText();
        narrator.call(narrator.addresses().enforcer() + "/decisions/" + decision, "decisions show " + decision);
    }

    private static void expectRule(@org.jspecify.annotations.Nullable String name, JsonNode answer, String list) {
        boolean isThere = name == null
                || StreamSupport.stream(answer.path(list).spliterator(), false)
                        .anyMatch(entry -> entry.path("name").asText().equals(name));
        StoryBroken.unless(isThere, "expected rule " + name + " among the " + list + ", but: " + answer.path(list));
    }

    private void tellViolation(Story.Deployment order, String run) {
        JsonNode violation =
                Patience.until("the violation of " + order.artifact(), () -> house.violationOf(order.artifact(), run));
        narrator.happened("captured %s (%s, %s): %s"
                .formatted(
                        violation.path("id").asText(),
                        violation.path("type").asText(),
                        violation.path("severity").asText(),
                        violation.path("description").asText()));
        narrator.happened("  expected: "
                + violation.path("context").path("expectedBehavior").asText());
        narrator.happened("  actual:   "
                + violation.path("context").path("actualBehavior").asText());
        narrator.event("violation.detected", "ratchet-violations", story.workflow());
        narrator.call(narrator.addresses().detector() + "/violations/"
                + violation.path("id").asText());
        StoryBroken.unless(
                violation.path("source").path("name").asText().endsWith("/" + order.violates()),
                "expected constraint " + order.violates() + " to be violated, but: " + violation.path("source"));
    }

    private void pattern(Story.Expected expected) {
        JsonNode pattern = Patience.until(
                "the pattern " + expected.slug() + " with frequency " + expected.frequency(),
                () -> house.pattern(story.workflow(), expected.slug())
                        .filter(found -> found.path("frequency").asInt() >= expected.frequency()));
        narrator.happened("pattern %s: %s, impact %s. %s"
                .formatted(
                        pattern.path("slug").asText(),
                        PatternText.violations(pattern.path("frequency").asInt()),
                        pattern.path("impact").path("impactClass").asText(),
                        PatternText.sureness(pattern)));
        narrator.event("violation.classified", "ratchet-patterns", story.workflow());
        String id = pattern.path("id").asText();
        narrator.call(narrator.addresses().analyzer() + "/patterns/" + id, "patterns show " + id);
    }

    private void review(Story.Review order) {
        JsonNode improvement = Patience.until(
                "an improvement for " + order.pattern(),
                () -> house.proposed(order.pattern()).filter(proposed -> restsOn(proposed) >= order.violations()));
        tellProposal(improvement);
        String id = improvement.path("id").asText();
        house.approve(
                id,
                order.by(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("revision", improvement.path("revision").asInt())
                        .put("mode", order.mode())
                        .put("reason", order.reason()));
        narrator.happened("%s approved %s in mode %s".formatted(order.by(), id, order.mode()));
        narrator.event("improvement.approved", "ratchet-improvements", id);
        JsonNode rule =
                Patience.until("the rule of " + id, () -> house.ruleOf(id)).path("rule");
        narrator.happened("%s %s is active: %s, %s"
                .formatted(
                        rule.path("id").asText(),
                        rule.path("name").asText(),
                        rule.path("checkPoint").asText(),
                        rule.path("severity").asText()));
        narrator.event("rule.activated", "ratchet-rules", rule.path("id").asText());
        String number = rule.path("id").asText();
        narrator.call(narrator.addresses().enforcer() + "/rules/" + number, "rules show " + number);
        Story.ExpectedRule actual = new Story.ExpectedRule(
                rule.path("id").asText(),
                rule.path("name").asText(),
                rule.path("checkPoint").asText(),
                rule.path("severity").asText());
        StoryBroken.unless(actual.equals(order.rule()), "expected " + order.rule() + ", but it is " + actual);
    }

    private static int restsOn(JsonNode improvement) {
        return improvement.path("proposal").path("impact").path("frequency").asInt();
    }

    private void tellProposal(JsonNode improvement) {
        JsonNode proposal = improvement.path("proposal");
        narrator.happened("%s proposed: %s"
                .formatted(
                        improvement.path("id").asText(), proposal.path("title").asText()));
        proposal.path("fiveWhys")
                .forEach(why ->
                        narrator.happened("  why: " + why.path("statement").asText()));
        narrator.happened("  process: "
                + proposal.path("processChange").path("description").asText());
        if (proposal.has("rule")) {
            tellDraft(proposal.path("rule"));
        }
        proposal.path("outlook")
                .path("covers")
                .forEach(covered -> narrator.happened(
                        "  also covers: " + covered.path("workflow").asText()));
        proposal.path("against").forEach(sentence -> narrator.happened("  against: " + sentence.asText()));
        narrator.event(
                "improvement.proposed",
                "ratchet-improvements",
                improvement.path("id").asText());
        String id = improvement.path("id").asText();
        narrator.call(narrator.addresses().enforcer() + "/improvements/" + id, "improvements show " + id);
    }

    private void tellDraft(JsonNode rule) {
        narrator.happened("  draft rule %s at %s (%s from %d violating and %d sound): %s"
                .formatted(
                        rule.path("name").asText(),
                        rule.path("checkPoint").asText(),
                        rule.path("basis").asText(),
                        rule.path("violating").asInt(),
                        rule.path("sound").asInt(),
                        rule.path("check").asText()));
    }

    private void metrics(Story.Figures expected) {
        JsonNode figures = Patience.until(
                "the metrics of " + expected.rule() + " to say " + expected,
                () -> house.metricsOf(expected.rule())
                        .filter(known -> known.path("prevented").asInt() == expected.prevented()
                                && known.path("triggered").asInt() == expected.triggered()
                                && known.path("falsePositives").asInt() == expected.falsePositives()));
        narrator.happened("%s: triggered %d, prevented %d, false positives %d"
                .formatted(
                        expected.rule(),
                        figures.path("triggered").asInt(),
                        figures.path("prevented").asInt(),
                        figures.path("falsePositives").asInt()));
        narrator.event("episode.judged", "ratchet-rule-triggers", expected.rule());
        narrator.call(narrator.addresses().metrics() + "/rules/" + expected.rule());
    }
}
