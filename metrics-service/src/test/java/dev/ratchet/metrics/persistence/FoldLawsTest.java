package dev.ratchet.metrics.persistence;

import static dev.ratchet.metrics.Samples.IMPROVEMENT;
import static dev.ratchet.metrics.Samples.PATTERN;
import static dev.ratchet.metrics.Samples.RULE;
import static dev.ratchet.metrics.Samples.WORKFLOW;
import static dev.ratchet.metrics.Samples.activated;
import static dev.ratchet.metrics.Samples.amended;
import static dev.ratchet.metrics.Samples.approved;
import static dev.ratchet.metrics.Samples.classified;
import static dev.ratchet.metrics.Samples.closed;
import static dev.ratchet.metrics.Samples.day;
import static dev.ratchet.metrics.Samples.decided;
import static dev.ratchet.metrics.Samples.defined;
import static dev.ratchet.metrics.Samples.detected;
import static dev.ratchet.metrics.Samples.judged;
import static dev.ratchet.metrics.Samples.proposed;
import static dev.ratchet.metrics.Samples.triggered;
import static dev.ratchet.metrics.Samples.violation;

import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.Topic;
import dev.ratchet.events.Verdict;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.ViolationType;
import dev.ratchet.testkit.FoldLaws;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every table is what its topic says, however often and in whatever batches it is read. */
class FoldLawsTest {

    @Test
    void all_tables_together_keep_the_laws_of_a_fold() throws Exception {
        FoldLaws.ofTables(
                        "violation",
                        "membership",
                        "pattern",
                        "improvement",
                        "rule",
                        "episode",
                        "workflow",
                        "closed_run",
                        "first_decision",
                        "newest_event")
                .fold(
                        Topic.VIOLATIONS,
                        new ViolationTable(),
                        List.of(
                                detected(1, "lamp", 1),
                                detected(2, "chair", 2),
                                new ViolationResolved(violation(1), WORKFLOW, day(3), "reporter-1", "done"),
                                new ViolationWithdrawn(violation(2), WORKFLOW, day(4), "reporter-1", "wrong")))
                .fold(
                        Topic.PATTERNS,
                        new PatternTables(),
                        List.of(
                                classified(1, 1),
                                classified(2, 2),
                                new PatternRenamed(WORKFLOW, PATTERN, "bare-ground", "Bare ground", "me", day(3)),
                                new PatternsRegrouped(
                                        WORKFLOW,
                                        ViolationType.ARCHITECTURE,
                                        List.of(new Regrouping(
                                                "PAT-2", "two", "Two", List.of(), List.of(violation(2)))),
                                        "words 2",
                                        day(4))))
                .fold(
                        Topic.IMPROVEMENTS,
                        new ImprovementTable(),
                        List.of(
                                proposed(8),
                                amended(2, 9),
                                approved(1, 9.5),
                                approved(2, 10),
                                new ImprovementRejected(IMPROVEMENT, 2, "reviewer-2", "too late", day(11))))
                .fold(
                        Topic.RULES,
                        new RuleTable(),
                        List.of(
                                activated(RuleMode.SHADOW, 10),
                                new RuleModeChanged(
                                        RULE, RuleMode.SHADOW, RuleMode.WARN, "measured", Map.of(), "me", day(12))))
                .fold(
                        Topic.RULE_TRIGGERS,
                        new EpisodeTable(),
                        List.of(
                                triggered("E-1", "lamp", RuleMode.SHADOW, 11),
                                triggered("E-1", "lamp", RuleMode.WARN, 13),
                                triggered("E-2", "chair", RuleMode.WARN, 14),
                                judged("E-1", "lamp", Verdict.PREVENTED, 15),
                                judged("E-1", "lamp", Verdict.FALSE_POSITIVE, 16)))
                .fold(
                        Topic.WORKFLOWS,
                        new WorkflowTables(),
                        List.of(
                                defined(1, 0),
                                closed("run-1", List.of("prepared"), 1),
                                closed("run-2", List.of(), 2),
                                defined(2, 3)))
                .fold(
                        Topic.GATE_DECISIONS,
                        new DecisionTable(),
                        List.of(
                                decided("lamp", "1.0.0", true, 2),
                                decided("lamp", "1.0.0", false, 1),
                                decided("chair", "1.0.0", true, 3)))
                .hold();
    }
}
