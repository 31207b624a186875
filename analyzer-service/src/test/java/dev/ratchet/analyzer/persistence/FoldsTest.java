package dev.ratchet.analyzer.persistence;

import static dev.ratchet.analyzer.domain.Reported.violation;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.cause.CaseFiles;
import dev.ratchet.analyzer.domain.evidence.Rules;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.analyzer.domain.proposal.ProposalDraft;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ConfidenceBasis;
import dev.ratchet.events.CorrectionKind;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Facts;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.Binding;
import dev.ratchet.events.PatternEvent.Drawn;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRequested;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationObserved;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.testkit.FoldLaws;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldsTest {

    private static final Instant NOON = Instant.parse("2025-11-20T12:00:00Z");
    private static final Reported FIRST = violation(1, "unit-1", "late");
    private static final Reported SECOND = violation(2, "unit-2", "late");
    private static final Reported THIRD = violation(3, "unit-3", "torn");

    @Test
    void the_fold_of_violations_keeps_the_laws() throws SQLException {
        List<ViolationEvent> events = List.of(
                FIRST.now().detected(),
                SECOND.now().detected(),
                new ViolationObserved(id(FIRST), "shipping", new Source(SourceKind.TOOL, "scanner"), "tool-1", NOON),
                new ViolationResolved(id(FIRST), "shipping", NOON, "reporter-1", "packed again"),
                new ViolationWithdrawn(id(SECOND), "shipping", NOON, "reporter-1", "it was there"),
                new ViolationResolved(id(SECOND), "shipping", NOON, "reporter-1", "too late"),
                THIRD.now().detected());

        FoldLaws.ofTables("violation")
                .fold(Topic.VIOLATIONS, new ViolationTable(), events)
                .hold();
    }

    @Test
    void the_fold_of_patterns_keeps_the_laws() throws SQLException {
        List<PatternEvent> events = List.of(
                classified(FIRST, "shipping", "PAT-a"),
                classified(SECOND, "shipping", "PAT-b"),
                classified(THIRD, "mooring", "PAT-c"),
                new PatternRenamed("shipping", "PAT-a", "too-late", "Too late", "reviewer-1", NOON),
                corrected(CorrectionKind.SPLIT, List.of("PAT-b", "PAT-n"), List.of(id(SECOND))),
                corrected(CorrectionKind.MERGE, List.of("PAT-a", "PAT-b"), List.of()),
                corrected(CorrectionKind.NOT_SIMILAR, List.of("PAT-a"), List.of(id(FIRST))),
                new PatternsRegrouped(
                        "shipping",
                        ViolationType.WORKFLOW,
                        List.of(new Regrouping(
                                "PAT-n", "new", "New", List.of("PAT-a"), List.of(id(FIRST), id(SECOND)))),
                        "model-2",
                        NOON),
                new ViolationClassified(
                        ViolationId.parse("VIOL-2025-11-20-007"),
                        "shipping",
                        ViolationType.WORKFLOW,
                        "PAT-v",
                        "torn",
                        "Torn",
                        1,
                        1,
                        "words-1",
                        "0000000000000001",
                        List.of(0.6f, 0.8f),
                        NOON,
                        ConfidenceBasis.IDENTICAL),
                new PatternCorrected(
                        "shipping",
                        CorrectionKind.MOVE,
                        List.of("PAT-v", "PAT-n"),
                        List.of(),
                        "reviewer-1",
                        "they say so",
                        NOON,
                        new Binding(
                                ViolationType.WORKFLOW,
                                List.of("0000000000000001", "000000000000000f"),
                                List.of("0000000000000001"),
                                List.of("0000000000000002"))),
                new PatternsRegrouped(
                        "shipping",
                        ViolationType.WORKFLOW,
                        List.of(new Regrouping(
                                "PAT-v",
                                "torn",
                                "Torn",
                                List.of(),
                                List.of(id(FIRST)),
                                new Drawn(List.of("0000000000000001"), 0.5, ConfidenceBasis.TOO_SMALL))),
                        "words-1/grouping-2",
                        NOON));

        FoldLaws.ofTables("pattern", "membership", "known_text", "text_vector", "certainty", "binding")
                .fold(Topic.PATTERNS, new PatternTable(), events)
                .hold();
    }

    @Test
    void the_fold_of_decisions_keeps_the_laws() throws SQLException {
        List<DecisionEvent> events = List.of(
                decided("dec-1", "unit-1"),
                decided("dec-2", "unit-2"),
                new DecisionOverridden("dec-1", "unit-1", "reviewer-1", "it burns", NOON),
                decided("dec-3", "unit-1"));

        FoldLaws.ofTables("decision")
                .fold(Topic.GATE_DECISIONS, new DecisionTable(), events)
                .hold();
    }

    @Test
    void the_fold_of_workflows_keeps_the_laws() throws SQLException {
        List<WorkflowEvent> events = List.of(
                CaseFiles.workflow(null, false).definition(),
                CaseFiles.run(1, "load").closed(),
                CaseFiles.run(2, "load", "pack").closed(),
                CaseFiles.workflow("./crate --fill", true).definition());

        FoldLaws.ofTables("workflow", "closed_run")
                .fold(Topic.WORKFLOWS, new WorkflowTable(), events)
                .hold();
    }

    @Test
    void the_fold_of_improvements_keeps_the_laws() throws SQLException {
        ImprovementId one = ImprovementId.parse("IMP-2025-11-20-001");
        ImprovementId two = ImprovementId.parse("IMP-2025-11-20-002");
        List<ImprovementEvent> events = List.of(
                new ImprovementProposed(one, 1, proposal(FIRST, SECOND), "analyzer-service", NOON),
                new ImprovementProposed(two, 1, proposal(THIRD), "analyzer-service", NOON),
                new ImprovementAmended(one, 2, proposal(FIRST, SECOND, THIRD), "analyzer-service", NOON),
                new ImprovementApproved(one, 1, RuleMode.SHADOW, "reviewer-1", "of an old revision", NOON),
                new ImprovementApproved(one, 2, RuleMode.ENFORCE, "reviewer-1", "good", NOON),
                new ImprovementRejected(one, 2, "reviewer-2", "second", NOON),
                new ImprovementRejected(two, 1, "reviewer-2", "no", NOON));

        FoldLaws.ofTables("improvement", "log_series")
                .fold(Topic.IMPROVEMENTS, new ImprovementTable(), events)
                .hold();
    }

    @Test
    void the_fold_of_rules_keeps_the_laws() throws SQLException {
        List<RuleEvent> events = List.of(
                Rules.activated(RuleMode.SHADOW),
                new RuleModeChanged(
                        Rules.ID, RuleMode.SHADOW, RuleMode.WARN, "figures", Map.of(), "enforcer-service", NOON),
                new WaiverRequested(
                        "WVR-1", Rules.ID, "unit-1", null, "no time", NOON.plusSeconds(60), "reporter-1", NOON),
                new WaiverGranted("WVR-1", Rules.ID, "reviewer-1", "so be it", NOON),
                new RuleModePinned(Rules.ID, RuleMode.ENFORCE, "reviewer-1", "we know", NOON),
                new RuleRetired(Rules.ID, "reviewer-1", "done", NOON));

        FoldLaws.ofTables("rule_record")
                .fold(Topic.RULES, new RuleTable(), events)
                .hold();
    }

    private static ViolationId id(Reported reported) {
        return reported.now().detected().id();
    }

    private static ViolationClassified classified(Reported reported, String workflow, String pattern) {
        return new ViolationClassified(
                id(reported),
                workflow,
                ViolationType.WORKFLOW,
                pattern,
                "slug-of-" + pattern,
                "Title of " + pattern,
                0.9,
                0.9,
                "lexical-1",
                "0f",
                List.of(),
                NOON);
    }

    private static PatternCorrected corrected(
            CorrectionKind kind, List<String> patterns, List<ViolationId> violations) {
        return new PatternCorrected("shipping", kind, patterns, violations, "reviewer-1", "they say so", NOON);
    }

    private static GateDecided decided(String id, String artifact) {
        return new GateDecided(
                id,
                CheckPoint.PRE_DEPLOY,
                Artifact.named(artifact),
                "shipping",
                "run-1",
                new Facts(Map.of("tests", Map.of("failed", 0))),
                "pipeline-1",
                -1,
                true,
                List.of(),
                List.of(),
                false,
                "replica-1",
                1,
                NOON);
    }

    private static Proposal proposal(Reported... members) {
        return ProposalDraft.of(
                CaseFiles.bare(Portraits.of("Late", members)), new Lesson.Nothing("Nothing tells them apart"));
    }
}
