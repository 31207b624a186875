package dev.ratchet.metrics;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Facts;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.OnError;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Proposal.Gap;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.TriggerEvent.RuleTriggered;
import dev.ratchet.events.Verdict;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Events as the other services write them, all in one workflow, timed in days after a fixed one. */
public final class Samples {

    public static final String WORKFLOW = "release";
    public static final String PATTERN = "PAT-0a1b2c3d4e5f";
    public static final RuleId RULE = new RuleId("RULE-ARCH-001");
    public static final ImprovementId IMPROVEMENT = ImprovementId.parse("IMP-2025-10-08-001");

    private Samples() {}

    /** A time, in days with a fraction, after midnight of 1 October 2025. */
    public static Instant day(double days) {
        return Instant.parse("2025-10-01T00:00:00Z").plus(Duration.ofSeconds(Math.round(days * 86_400)));
    }

    public static ViolationId violation(int number) {
        return ViolationId.parse("VIOL-2025-10-01-%03d".formatted(number));
    }

    public static ViolationDetected detected(int number, String artifact, double day) {
        Source source = new Source(SourceKind.WORKFLOW_CONSTRAINT, WORKFLOW + "/prepared");
        return detected(number, artifact, source, day);
    }

    public static ViolationDetected detected(int number, String artifact, Source source, double day) {
        return new ViolationDetected(
                violation(number),
                ViolationType.ARCHITECTURE,
                Severity.HIGH,
                "The ground was not prepared",
                day(day),
                new Context(WORKFLOW, "prepare", "The ground is prepared", "It is not", artifact),
                source,
                "detector-service",
                "fingerprint-" + number,
                "1.0.0",
                "run-" + number,
                null,
                null,
                null,
                null);
    }

    public static ViolationClassified classified(int number, double day) {
        return new ViolationClassified(
                violation(number),
                WORKFLOW,
                ViolationType.ARCHITECTURE,
                PATTERN,
                "ground-not-prepared",
                "The ground was not prepared",
                1,
                1,
                "words 1",
                "masked",
                List.of(),
                day(day));
    }

    public static ImprovementProposed proposed(double day) {
        return new ImprovementProposed(IMPROVEMENT, 1, proposal(), "analyzer-service", day(day));
    }

    public static ImprovementAmended amended(int revision, double day) {
        return new ImprovementAmended(IMPROVEMENT, revision, proposal(), "analyzer-service", day(day));
    }

    public static ImprovementApproved approved(int revision, double day) {
        return new ImprovementApproved(IMPROVEMENT, revision, RuleMode.ENFORCE, "reviewer-1", "convincing", day(day));
    }

    public static RuleActivated activated(RuleMode mode, double day) {
        LocalDate added = LocalDate.ofInstant(day(day), ZoneOffset.UTC);
        Rule rule = new Rule(
                RULE,
                1,
                "ground-prepared",
                "The ground is prepared",
                CheckPoint.PRE_DEPLOY,
                RuleSeverity.BLOCKING,
                mode,
                "exists(\"ground/\")",
                "Prepare it",
                new Rule.Scope(WORKFLOW, null, null),
                OnError.BLOCK,
                null,
                null,
                violation(1),
                IMPROVEMENT,
                added);
        return new RuleActivated(rule, "reviewer-1", day(day));
    }

    public static RuleTriggered triggered(String episode, String artifact, RuleMode mode, double day) {
        return new RuleTriggered(
                RULE,
                1,
                "decision-" + artifact + "-" + day,
                episode,
                CheckPoint.PRE_DEPLOY,
                new Artifact(artifact, "1.0.0", null, null),
                WORKFLOW,
                "run-9",
                RuleSeverity.BLOCKING,
                mode,
                RuleOutcome.FAILED,
                day(day));
    }

    public static EpisodeJudged judged(String episode, String artifact, Verdict verdict, double day) {
        return new EpisodeJudged(
                episode,
                RULE,
                1,
                CheckPoint.PRE_DEPLOY,
                artifact,
                RuleMode.SHADOW,
                verdict,
                1,
                "decision-2",
                "enforcer-service",
                day(day - 0.5),
                day(day));
    }

    public static GateDecided decided(String artifact, String version, boolean allowed, double day) {
        return new GateDecided(
                "decision-" + artifact + "-" + day,
                CheckPoint.PRE_DEPLOY,
                new Artifact(artifact, version, null, null),
                WORKFLOW,
                "run-9",
                new Facts(Map.of()),
                "pipeline",
                -1,
                allowed,
                List.of(),
                List.of(),
                false,
                "enforcer-1",
                1,
                day(day));
    }

    public static WorkflowDefined defined(int version, double day) {
        return new WorkflowDefined(
                WORKFLOW,
                version,
                null,
                List.of(new Step("prepare", null, null, false), new Step("deploy", null, null, false)),
                List.of(),
                List.of("The ground is prepared", "Somebody is on call"),
                day(day),
                "rule-admin",
                null);
    }

    public static RunClosed closed(String run, List<String> violated, double day) {
        return new RunClosed(
                WORKFLOW,
                run,
                new Artifact("lamp", "1.0.0", null, null),
                List.of("deploy"),
                violated,
                "success",
                day(day - 0.1),
                day(day));
    }

    private static Proposal proposal() {
        return new Proposal(
                PATTERN,
                "ground-not-prepared",
                WORKFLOW,
                ViolationType.ARCHITECTURE,
                ImprovementType.ENFORCEMENT_RULE,
                "Prepare the ground",
                new Gap("The ground is prepared", "It is not"),
                new Impact(ImpactClass.HIGH, 2, 2, Map.of()),
                List.of(),
                new ProcessChange(WORKFLOW, "Check the ground", "prepare", null),
                "The ground is prepared",
                null,
                List.of(violation(1), violation(2)),
                0.9,
                List.of(),
                null);
    }
}
