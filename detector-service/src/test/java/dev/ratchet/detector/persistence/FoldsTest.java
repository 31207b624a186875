package dev.ratchet.detector.persistence;

import dev.ratchet.detector.DecisionSamples;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.OperationEvent.DecisionsJournalled;
import dev.ratchet.events.OperationEvent.EventRedriven;
import dev.ratchet.events.OperationEvent.JournalDrained;
import dev.ratchet.events.PipelineEvent;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Proposal.Gap;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationObserved;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.log.Database;
import dev.ratchet.testkit.FoldLaws;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class FoldsTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");
    private static final Source ANNA = new Source(SourceKind.PERSON, "anna");
    private static final ImprovementId IMPROVEMENT = ImprovementId.parse("IMP-2025-10-30-001");

    private final Database unused = new Database(new PGSimpleDataSource());

    @Test
    void the_fold_of_violations_keeps_the_laws() throws SQLException {
        List<ViolationEvent> events = List.of(
                detected("release", 1),
                detected("onboarding", 2),
                new ViolationObserved(id(1), "release", new Source(SourceKind.TOOL, "linter"), "linter", TEN),
                new ViolationResolved(id(1), "release", TEN, "anna", "put right"),
                new ViolationWithdrawn(id(2), "onboarding", TEN, "ben", "was none"),
                new ViolationResolved(id(2), "onboarding", TEN, "anna", "too late"),
                detected("review", 3));

        FoldLaws.ofTables("violation", "log_series")
                .fold(Topic.VIOLATIONS, new ViolationTable(unused), events)
                .hold();
    }

    @Test
    void the_fold_of_workflows_keeps_the_laws() throws SQLException {
        List<WorkflowEvent> events = List.of(
                defined("release", 1, null),
                defined("onboarding", 1, null),
                closed("release", "run-1", List.of()),
                defined("release", 2, IMPROVEMENT),
                defined("release", 2, null),
                closed("onboarding", "run-2", List.of("announce-after-ship")),
                closed("release", "run-1", List.of("announce-after-ship")));

        FoldLaws.ofTables("workflow", "closed_run")
                .fold(Topic.WORKFLOWS, new WorkflowTable(unused), events)
                .hold();
    }

    @Test
    void the_fold_of_runs_keeps_the_laws_although_the_events_of_a_run_are_spread_over_partitions() throws SQLException {
        List<PipelineEvent> events = List.of(
                reported("e-1", "run.started", "run-1", 0, "a"),
                reported("e-2", "step.finished", "run-1", 1, "b"),
                reported("e-3", "step.finished", "run-2", 1, "c"),
                reported("e-4", "step.finished", "run-1", 2, "d"),
                reported("e-5", "run.finished", "run-1", 3, "e"),
                reported("e-6", "lunch", "run-1", 4, "f"),
                reported("e-7", "run.started", "run-2", 0, "g"));

        FoldLaws.ofTables("run")
                .fold(Topic.PIPELINE_EVENTS, new RunTable(unused), events)
                .hold();
    }

    @Test
    void the_fold_of_blocked_decisions_keeps_the_laws() throws SQLException {
        List<DecisionEvent> events = List.of(
                DecisionSamples.decided("D-1", "release", DecisionSamples.failed(DecisionSamples.LABELLED, true)),
                DecisionSamples.decided("D-2", "release"),
                DecisionSamples.overridden("D-1", "anna"),
                DecisionSamples.overridden("D-1", "ben"),
                DecisionSamples.overridden("D-2", "ben"),
                DecisionSamples.overridden("D-3", "ben"));

        FoldLaws.ofTables("blocked_decision")
                .fold(Topic.GATE_DECISIONS, new BlockedDecisionTable(unused), events)
                .hold();
    }

    @Test
    void the_fold_of_asked_gates_keeps_the_laws() throws SQLException {
        List<DecisionEvent> events = List.of(
                DecisionSamples.decided("D-1", "release", DecisionSamples.failed(DecisionSamples.LABELLED, true)),
                DecisionSamples.decided("D-2", "release"),
                DecisionSamples.decided("D-3", null),
                DecisionSamples.overridden("D-1", "anna"),
                DecisionSamples.decided("D-4", "release"));

        FoldLaws.ofTables("asked_gate")
                .fold(Topic.GATE_DECISIONS, new AskedGateTable(unused), events)
                .hold();
    }

    @Test
    void the_fold_of_journal_holds_keeps_the_laws() throws SQLException {
        List<OperationEvent> events = List.of(
                new DecisionsJournalled("enforcer-service", "gate-1", "D-1", TEN),
                new DecisionsJournalled("enforcer-service", "gate-2", "D-7", TEN.plusSeconds(1)),
                new EventRedriven("enforcer-service", "rules", "ratchet-rules", 0, 3, "anna", "mended", TEN),
                new JournalDrained("enforcer-service", "gate-1", "D-1", 5, TEN.plusSeconds(60)),
                new JournalDrained("enforcer-service", "gate-3", "D-9", 5, TEN.plusSeconds(60)));

        FoldLaws.ofTables("journal_hold")
                .fold(Topic.OPERATIONS, new JournalHoldTable(unused), events)
                .hold();
    }

    @Test
    void the_fold_of_improvements_keeps_the_laws() throws SQLException {
        List<ImprovementEvent> events = List.of(
                new ImprovementProposed(IMPROVEMENT, 1, proposal(), "analyzer-service", TEN),
                new ImprovementAmended(IMPROVEMENT, 2, proposal(), "analyzer-service", TEN),
                new ImprovementApproved(IMPROVEMENT, 1, RuleMode.WARN, "reviewer-1", "too early", TEN),
                new ImprovementApproved(IMPROVEMENT, 2, RuleMode.ENFORCE, "reviewer-2", "makes sense", TEN),
                new ImprovementRejected(IMPROVEMENT, 2, "reviewer-1", "too late", TEN));

        FoldLaws.ofTables("improvement")
                .fold(Topic.IMPROVEMENTS, new ImprovementTable(unused), events)
                .hold();
    }

    private static ViolationId id(int number) {
        return ViolationId.parse("VIOL-2025-10-30-00" + number);
    }

    private static ViolationEvent detected(String workflow, int number) {
        return new ViolationDetected(
                id(number),
                ViolationType.WORKFLOW,
                Severity.LOW,
                "A label is missing",
                TEN,
                new Context(workflow, "label", "There is a label", "There is none", "parcels"),
                ANNA,
                "anna",
                "fingerprint-" + number,
                null,
                "run-1",
                null,
                null,
                null,
                null);
    }

    private static WorkflowEvent defined(String workflow, int version, @Nullable ImprovementId improvement) {
        boolean isImproved = improvement != null;
        Constraint constraint = new Constraint(
                "announce-after-ship",
                ConstraintTemplate.RESPONSE,
                "announce",
                "ship",
                Duration.ofHours(1),
                ViolationType.DOCUMENTATION,
                Severity.LOW,
                "Nobody was told",
                "Everybody is told",
                "Nobody was",
                null);
        return new WorkflowDefined(
                workflow,
                version,
                null,
                List.of(new Step("ship", null, null, false), new Step("announce", null, "announce", isImproved)),
                List.of(constraint),
                List.of(),
                TEN,
                "rule-admin",
                improvement);
    }

    private static WorkflowEvent closed(String workflow, String run, List<String> violated) {
        return new RunClosed(
                workflow,
                run,
                Artifact.named("parcels"),
                List.of("ship"),
                violated,
                "success",
                TEN,
                TEN.plusSeconds(60));
    }

    private static PipelineEvent reported(String id, String predicate, String run, int second, String subject) {
        return new PipelineReported(
                id,
                "/ci",
                "dev.ratchet.pipeline." + predicate,
                subject,
                TEN.plusSeconds(second),
                Map.of("run", run, "workflow", "release", "step", "step-" + second));
    }

    private static Proposal proposal() {
        return new Proposal(
                "pattern-1",
                "label-missing",
                "release",
                ViolationType.WORKFLOW,
                ImprovementType.WORKFLOW_ENHANCEMENT,
                "Label every parcel",
                new Gap("a label", "none"),
                new Impact(ImpactClass.MEDIUM, 2, 2, Map.of()),
                List.of(),
                new ProcessChange("release", "Automate the label", "label", null),
                "Is there a label?",
                null,
                List.of(),
                0.9,
                List.of(),
                null);
    }
}
