package dev.ratchet.analyzer;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Facts;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.testkit.OtherServices;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A world of its own, in which plants are sold: every plant is to have a trial bed first. The other services' events,
 * one workflow for each test.
 */
record Nursery(String workflow, String team, String market) {

    private static final Instant SPRING = Instant.parse("2025-03-20T08:00:00Z");

    /** A nursery with a market of its own. */
    static Nursery opened(String workflow) {
        return opened(workflow, workflow);
    }

    /** A nursery that sells at that market; its violations are worded as those of others that do. */
    static Nursery opened(String workflow, String market) {
        Nursery nursery = new Nursery(workflow, "gardeners", market);
        nursery.opens();
        return nursery;
    }

    /** The same nursery, where that team works. */
    Nursery of(String otherTeam) {
        return new Nursery(workflow, otherTeam, market);
    }

    private void opens() {
        Constraint trial = new Constraint(
                "trial-first",
                ConstraintTemplate.EXISTENCE,
                "lay-trial-bed",
                null,
                null,
                ViolationType.QUALITY_GATE,
                Severity.MEDIUM,
                "No trial bed for ${artifact.name}",
                "Trial bed is laid for ${artifact.name}",
                "${artifact.name} was sold without a trial at the market of " + market,
                "Lay beds/${artifact.name}-trial/");
        OtherServices.write(new WorkflowDefined(
                workflow,
                1,
                null,
                List.of(new Step("lay-trial-bed", null, null, false), new Step("sell", null, null, false)),
                List.of(trial),
                List.of(),
                SPRING,
                "rule-admin",
                null));
    }

    /** A plant is sold after its trial; the run is sound. */
    void sellsAfterTrial(String plant, int week) {
        gateIsAsked(plant, week, "beds/%s-trial/".formatted(plant), "beds/%s-trial/notes.txt".formatted(plant));
        runCloses(plant, week, List.of("lay-trial-bed", "sell"), List.of());
    }

    /** A plant is sold without a trial, and its constraint is seen to be violated. */
    ViolationId sellsWithoutTrial(String plant, int week) {
        gateIsAsked(plant, week);
        ViolationDetected violation = violation(plant, week);
        OtherServices.write(violation);
        runCloses(plant, week, List.of("sell"), List.of("trial-first"));
        return violation.id();
    }

    /** A plant is sold with a label, which the workflow does not ask for; the run is sound. */
    void sellsLabelled(String plant, int week) {
        runCloses(plant, week, List.of("lay-trial-bed", "print-label", "sell"), List.of());
    }

    /** A plant is sold without a label, and a person complains. */
    ViolationId sellsUnlabelled(String plant, int week) {
        runCloses(plant, week, List.of("lay-trial-bed", "sell"), List.of());
        LocalDate day = at(week).atZone(ZoneOffset.UTC).toLocalDate();
        ViolationDetected violation = new ViolationDetected(
                new ViolationId(day, 1 + Math.floorMod((workflow + plant).hashCode(), 900_000)),
                ViolationType.WORKFLOW,
                Severity.MEDIUM,
                "Nobody knows what " + plant + " is",
                at(week),
                new Context(
                        workflow,
                        "sell",
                        "One can read what " + plant + " is at the market of " + market,
                        plant + " was sold without a word",
                        plant),
                new Source(SourceKind.PERSON, "reporter-1"),
                "detector-service",
                workflow + plant + week,
                null,
                run(plant, week),
                null,
                null,
                null,
                null);
        OtherServices.write(violation);
        return violation.id();
    }

    /** Somebody has written a rule because of a violation. */
    RuleActivated rule(ViolationId because, @Nullable ImprovementId improvement, RuleMode mode, int week) {
        Rule rule = new Rule(
                RuleId.of("QA", 900),
                1,
                "trial-bed-laid",
                "A trial bed is laid",
                CheckPoint.PRE_DEPLOY,
                RuleSeverity.BLOCKING,
                mode,
                "custom.trial",
                "Lay one",
                new Rule.Scope(workflow, null, null),
                OnError.ALLOW,
                null,
                null,
                because,
                improvement,
                LocalDate.ofInstant(at(week), ZoneOffset.UTC));
        return new RuleActivated(rule, "rule-admin", at(week));
    }

    private void gateIsAsked(String plant, int week, String... more) {
        List<String> files = Stream.concat(
                        Stream.of("price-list.txt", "beds/", "beds/oak-trial/", "plants/" + plant + "/"),
                        Stream.of(more))
                .toList();
        OtherServices.write(new GateDecided(
                decisionOf(plant, week),
                CheckPoint.PRE_DEPLOY,
                Artifact.named(plant),
                workflow,
                run(plant, week),
                new Facts(Map.of(
                        "files",
                        files,
                        "tests",
                        Map.of("failed", 0, "total", 7 + week),
                        "custom",
                        Map.of("team", team))),
                "pipeline",
                -1,
                true,
                List.of(),
                List.of(),
                false,
                "replica-1",
                week,
                at(week)));
    }

    private void runCloses(String plant, int week, List<String> steps, List<String> violated) {
        OtherServices.write(new RunClosed(
                workflow, run(plant, week), Artifact.named(plant), steps, violated, "success", at(week), at(week)));
    }

    private ViolationDetected violation(String plant, int week) {
        LocalDate day = at(week).atZone(ZoneOffset.UTC).toLocalDate();
        return new ViolationDetected(
                new ViolationId(day, 1 + Math.floorMod((workflow + plant).hashCode(), 900_000)),
                ViolationType.QUALITY_GATE,
                Severity.MEDIUM,
                "No trial bed for " + plant,
                at(week),
                new Context(
                        workflow,
                        "lay-trial-bed",
                        "Trial bed is laid for " + plant,
                        plant + " was sold without a trial at the market of " + market,
                        plant),
                new Source(SourceKind.WORKFLOW_CONSTRAINT, workflow + "/trial-first"),
                "detector-service",
                workflow + plant + week,
                null,
                run(plant, week),
                null,
                null,
                null,
                null);
    }

    String decisionOf(String plant, int week) {
        return "decision-" + run(plant, week);
    }

    private String run(String plant, int week) {
        return workflow + "-" + plant + "-" + week;
    }

    private static Instant at(int week) {
        return SPRING.plus(Duration.ofDays(7L * week));
    }
}
