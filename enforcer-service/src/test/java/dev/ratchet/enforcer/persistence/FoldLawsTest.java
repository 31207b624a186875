package dev.ratchet.enforcer.persistence;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.draft;
import static dev.ratchet.enforcer.domain.Samples.granted;
import static dev.ratchet.enforcer.domain.Samples.improvementId;
import static dev.ratchet.enforcer.domain.Samples.proposal;
import static dev.ratchet.enforcer.domain.Samples.proposed;
import static dev.ratchet.enforcer.domain.Samples.requested;
import static dev.ratchet.enforcer.domain.Samples.revoked;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static dev.ratchet.enforcer.domain.Samples.violation;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Held;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Facts;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.OperationEvent.BacktestEnded;
import dev.ratchet.events.OperationEvent.BacktestStarted;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Topic;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeDisputed;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.Verdict;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.log.Database;
import dev.ratchet.testkit.FoldLaws;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldLawsTest {

    private static final Database UNUSED = new Database(new NoDataSource());

    @Test
    void improvements_keep_the_laws_of_a_fold() throws SQLException {
        ImprovementId second = ImprovementId.parse("IMP-2025-10-30-002");
        List<ImprovementEvent> events = List.of(
                proposed(CHECK),
                new ImprovementProposed(second, 1, proposal(null), "analyzer-service", NOW),
                new ImprovementAmended(improvementId(), 2, proposal(CHECK), "analyzer-service", NOW),
                new ImprovementApproved(improvementId(), 1, RuleMode.WARN, "reviewer-1", "stale", NOW),
                new ImprovementApproved(improvementId(), 2, RuleMode.WARN, "reviewer-1", "yes", NOW),
                new ImprovementRejected(improvementId(), 2, "reviewer-2", "no", NOW),
                new ImprovementSuperseded(second, improvementId(), "merged", NOW));

        FoldLaws.ofTables("improvement")
                .fold(Topic.IMPROVEMENTS, new ImprovementTable(UNUSED), events)
                .hold();
    }

    @Test
    void rules_keep_the_laws_of_a_fold() throws SQLException {
        List<RuleEvent> events = List.of(
                new RuleActivated(rule(RuleSeverity.BLOCKING, RuleMode.SHADOW), "a", NOW),
                new RuleModeChanged(RULE, RuleMode.SHADOW, RuleMode.WARN, "precise", Map.of("n", 30.0), "a", NOW),
                new RuleModePinned(RULE, RuleMode.ENFORCE, "b", "urgent", NOW),
                new RuleActivated(rule(RuleSeverity.WARNING, RuleMode.WARN), "a", NOW),
                requested("WAIV-2025-10-30-001", "1.*"),
                requested("WAIVER-0192f3c1", null),
                granted("WAIV-2025-10-30-001", "alice", NOW),
                granted("WAIV-2025-10-30-001", "bob", NOW),
                granted("WAIV-2025-10-30-001", "carol", NOW),
                revoked("WAIV-2025-10-30-001", "carol", NOW),
                revoked("WAIV-2025-10-30-002", "carol", NOW),
                new RuleRetired(RULE, "a", "wrong", NOW),
                new RuleRetired(new RuleId("RULE-QA-009"), "a", "never was", NOW));

        FoldLaws.ofTables("rule", "waiver", "mode_history")
                .fold(Topic.RULES, new RuleTable(new WaiverTable(UNUSED), UNUSED), events)
                .hold();
    }

    @Test
    void decisions_and_episodes_keep_the_laws_of_a_fold() throws SQLException {
        List<DecisionEvent> events = new ArrayList<>();
        for (String artifact : List.of("billing", "parcels", "letters")) {
            events.add(decided(artifact, 0, "bad", null));
            events.add(decided(artifact, 1, "bad", null));
            events.add(decided(artifact, 2, null, "good"));
            events.add(decided(artifact, 3, "worse", null));
            events.add(new GateDecided(
                    artifact + "-4",
                    CheckPoint.PRE_DEPLOY,
                    Artifact.named(artifact),
                    "release",
                    "run-4",
                    Facts.none(),
                    "pipeline",
                    0,
                    true,
                    List.of(),
                    List.of(),
                    false,
                    "replica",
                    4,
                    NOW.plusSeconds(4),
                    7,
                    null));
            events.add(new DecisionOverridden(artifact + "-3", artifact, "reviewer-1", "urgent", NOW));
            events.add(new DecisionOverridden(artifact + "-3", artifact, "reviewer-2", "me too", NOW));
            events.add(new DecisionOverridden(artifact + "-9", artifact, "reviewer-1", "unknown", NOW));
        }

        FoldLaws.ofTables("decision", "episode")
                .fold(Topic.GATE_DECISIONS, new DecisionTable(new EpisodeTable(UNUSED), UNUSED), events)
                .hold();
    }

    @Test
    void verdicts_keep_the_laws_of_a_fold() throws SQLException {
        List<TriggerEvent> events = List.of(
                judged("e-1", Verdict.PREVENTED),
                new EpisodeDisputed("e-1", RULE, "somebody", "it was fine", NOW),
                judged("e-1", Verdict.FALSE_POSITIVE),
                judged("e-1", Verdict.PREVENTED),
                new EpisodeDisputed("e-2", RULE, "somebody", "me too", NOW),
                judged("e-2", Verdict.OPEN),
                judged("e-2", Verdict.WAIVED),
                judged("e-2", Verdict.PREVENTED));

        FoldLaws.ofTables("verdict", "dispute", "judged_episode")
                .fold(Topic.RULE_TRIGGERS, new VerdictTable(), events)
                .hold();
    }

    @Test
    void backtests_keep_the_laws_of_a_fold() throws SQLException {
        ImprovementId improvement = improvementId();
        List<OperationEvent> events = List.of(
                new BacktestStarted("enforcer-service", "b-1", "a", "r", improvement, "alice", NOW),
                new BacktestStarted("enforcer-service", "b-2", "b", "r", null, "bob", NOW),
                new BacktestEnded("enforcer-service", "b-1", "cancelled", 1, 2, null, null, null, NOW),
                new BacktestEnded("enforcer-service", "b-1", "done", 2, 2, null, null, null, NOW),
                new BacktestEnded("enforcer-service", "b-3", "done", 2, 2, null, null, null, NOW));

        FoldLaws.ofTables("backtest")
                .fold(Topic.OPERATIONS, new BacktestTable(), events)
                .hold();
    }

    @Test
    void aliases_of_patterns_keep_the_laws_of_a_fold() throws SQLException {
        List<PatternEvent> events =
                List.of(regrouped("p-2", "p-1"), regrouped("p-3", "p-2"), regrouped("p-1", "p-4"), regrouped("p-5"));

        FoldLaws.ofTables("pattern_alias")
                .fold(Topic.PATTERNS, new PatternAliasTable(), events)
                .hold();
    }

    private static PatternsRegrouped regrouped(String pattern, String... aliases) {
        Regrouping group = new Regrouping(pattern, "slug", "A title", List.of(aliases), List.of());
        return new PatternsRegrouped("release", ViolationType.ARCHITECTURE, List.of(group), "m", NOW);
    }

    @Test
    void sightings_keep_the_laws_of_a_fold() throws SQLException {
        List<ViolationEvent> events = List.of(
                violation("VIOL-2025-10-30-001", SourceKind.PERSON, "alice"),
                violation("VIOL-2025-10-30-002", SourceKind.RULE, RULE.value()),
                violation("VIOL-2025-10-30-001", SourceKind.TOOL, "scanner"),
                new ViolationWithdrawn(ViolationId.parse("VIOL-2025-10-30-002"), "release", NOW, "alice", "mistaken"),
                new ViolationWithdrawn(ViolationId.parse("VIOL-2025-10-30-003"), "release", NOW, "alice", "unknown"));

        FoldLaws.ofTables("sighting")
                .fold(Topic.VIOLATIONS, new SightingTable(), events)
                .hold();
    }

    @Test
    void what_backtests_know_of_violations_keeps_the_laws_of_a_fold() throws SQLException {
        List<ViolationEvent> events = List.of(
                violation("VIOL-2025-10-30-001", SourceKind.RULE, "RULE-ARCH-001"),
                violation("VIOL-2025-10-30-002", SourceKind.PERSON, "somebody"),
                violation("VIOL-2025-10-30-001", SourceKind.PERSON, "again"),
                new ViolationWithdrawn(ViolationId.parse("VIOL-2025-10-30-002"), "release", NOW, "x", "none"),
                new ViolationWithdrawn(ViolationId.parse("VIOL-2025-10-30-009"), "release", NOW, "x", "none"));

        FoldLaws.ofTables("violation_mark")
                .fold(Topic.VIOLATIONS, new ViolationMarkTable(), events)
                .hold();
    }

    @Test
    void closed_runs_keep_the_laws_of_a_fold() throws SQLException {
        List<WorkflowEvent> events =
                List.of(closed("run-1", List.of()), closed("run-2", List.of("c-1")), closed("run-1", List.of("c-1")));

        FoldLaws.ofTables("closed_run")
                .fold(Topic.WORKFLOWS, new EndedRunTable(), events)
                .hold();
    }

    @Test
    void backtests_of_improvements_keep_the_laws_of_a_fold() throws SQLException {
        List<ImprovementEvent> events = List.of(
                proposed(CHECK),
                backtested(1, 3),
                backtested(1, 4),
                new ImprovementAmended(improvementId(), 2, proposal(CHECK), "analyzer-service", NOW),
                backtested(2, 5));

        FoldLaws.ofTables("improvement", "improvement_backtest")
                .fold(Topic.IMPROVEMENTS, new ImprovementTable(UNUSED), events)
                .hold();
    }

    private static ImprovementBacktested backtested(int revision, int evaluated) {
        return new ImprovementBacktested(improvementId(), revision, evaluated, 1, 0, 0, 0, NOW, null);
    }

    private static RunClosed closed(String run, List<String> violated) {
        return new RunClosed(
                "release", run, Artifact.named("billing"), List.of("deploy"), violated, "success", NOW, NOW);
    }

    private static ViolationDetected violation(String id, SourceKind kind, String source) {
        return new ViolationDetected(
                ViolationId.parse(id),
                ViolationType.ARCHITECTURE,
                Severity.HIGH,
                "d",
                NOW,
                new Context("release", "deploy", "e", "a", "billing"),
                new Source(kind, source),
                "reporter",
                "f-1",
                "1.0.0",
                "run-1",
                null,
                null,
                null,
                null);
    }

    private static EpisodeJudged judged(String episode, Verdict verdict) {
        return new EpisodeJudged(
                episode, RULE, 1, CheckPoint.PRE_DEPLOY, "billing", RuleMode.ENFORCE, verdict, 2, "D-1", "x", NOW, NOW);
    }

    private static GateDecided decided(String artifact, int n, @Nullable String failedOn, @Nullable String heldOn) {
        return new GateDecided(
                artifact + "-" + n,
                CheckPoint.PRE_DEPLOY,
                Artifact.named(artifact),
                "release",
                "run-" + n,
                new Facts(Map.of("tests", Map.of("failed", n))),
                "pipeline",
                0,
                failedOn == null,
                failedOn == null ? List.of() : List.of(trigger(failedOn)),
                heldOn == null ? List.of() : List.of(new Held(RULE, 1, heldOn)),
                false,
                "replica",
                n,
                NOW.plusSeconds(n));
    }

    private static Trigger trigger(String digest) {
        return new Trigger(
                RULE,
                1,
                draft(CHECK).name(),
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                RuleOutcome.FAILED,
                true,
                "m",
                "r",
                Map.of(),
                digest,
                List.of(),
                null,
                null);
    }

    /** A fold gets its transaction handed and must need no other connection. */
    private static final class NoDataSource implements DataSource {

        @Override
        public Connection getConnection() {
            throw new AssertionError("a fold asked for a connection of its own");
        }

        @Override
        public Connection getConnection(String username, String password) {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(@Nullable PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("nothing to unwrap");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
