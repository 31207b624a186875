package dev.ratchet.enforcer.persistence;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.backtest.Cases;
import dev.ratchet.enforcer.domain.backtest.RunKey;
import dev.ratchet.enforcer.domain.backtest.ViolationMark;
import dev.ratchet.enforcer.domain.promotion.TrackRecords.Known;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Event;
import dev.ratchet.events.EventId;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Topic;
import dev.ratchet.events.TriggerEvent;
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
import dev.ratchet.testkit.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackRecordStoreTest {

    private static final ViolationId FIRST = ViolationId.parse("VIOL-2025-10-30-001");
    private static final ViolationId OWN = ViolationId.parse("VIOL-2025-10-30-002");
    private static final ViolationId WITHDRAWN = ViolationId.parse("VIOL-2025-10-30-003");

    private final DataSource source = Schemas.empty("track_records");
    private final Database database = new Database(source);
    private long offset;

    @BeforeEach
    void begin_with_empty_tables() throws SQLException {
        try (Connection connection = source.getConnection()) {
            new RuleTable(new WaiverTable(database), database)
                    .apply(
                            connection,
                            List.of(
                                    recorded(
                                            Topic.RULES,
                                            new RuleActivated(rule(RuleSeverity.BLOCKING, RuleMode.SHADOW), "a", NOW)),
                                    recorded(
                                            Topic.RULES,
                                            new RuleModeChanged(
                                                    RULE,
                                                    RuleMode.SHADOW,
                                                    RuleMode.WARN,
                                                    "few",
                                                    Map.of(),
                                                    "x",
                                                    NOW.plusSeconds(100)))));
            new ViolationMarkTable().apply(connection, violations());
            new EndedRunTable().apply(connection, runs());
        }
    }

    @Test
    void only_verdicts_since_the_last_change_that_do_not_rest_on_the_rule_itself_are_evidence() throws SQLException {
        List<Recorded<TriggerEvent>> events = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            events.add(judged("before-" + n, Verdict.FALSE_POSITIVE, n, "D-1"));
            events.add(judged("after-" + n, n == 30 ? Verdict.FALSE_POSITIVE : Verdict.PREVENTED, 200 + n, "D-1"));
            events.add(judged("own-" + n, Verdict.PREVENTED, 200 + n, OWN.toString()));
        }
        events.add(judged("waived", Verdict.WAIVED, 300, "W-1"));
        events.add(judged("after-0", Verdict.FALSE_POSITIVE, 200, "somebody"));
        try (Connection connection = source.getConnection()) {
            new VerdictTable().apply(connection, events);
        }

        Known known = new TrackRecordStore(database).of(RULE).orElseThrow();

        assertThat(known.since()).isEqualTo(NOW.plusSeconds(100));
        assertThat(known.record().mode()).isEqualTo(RuleMode.WARN);
        assertThat(known.record().changes()).isEqualTo(1);
        assertThat(known.measured()).hasSize(1);
        assertThat(known.record().evidence().episodes()).isEqualTo(60);
        assertThat(known.record().evidence().falsePositives()).containsExactly(1, 1, 0);
    }

    @Test
    void a_change_rests_on_no_verdict_that_comes_after_the_one_that_brings_it() throws SQLException {
        List<Recorded<TriggerEvent>> events = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            events.add(judged("after-" + n, Verdict.PREVENTED, 200 + n, "D-1"));
        }
        try (Connection connection = source.getConnection()) {
            new VerdictTable().apply(connection, events);
        }

        Known known = new TrackRecordStore(database)
                .of(RULE, events.get(39).position().offset())
                .orElseThrow();

        assertThat(known.record().evidence().episodes()).isEqualTo(40);
    }

    @Test
    void a_rule_that_is_not_in_the_book_has_no_record() {
        assertThat(new TrackRecordStore(database).of(new RuleId("RULE-QA-099"))).isEmpty();
    }

    @Test
    void cases_are_violations_that_stand_and_runs_in_which_none_is_known() {
        Cases ofNew = new CaseRecordStore(database).of(List.of(FIRST, OWN, WITHDRAWN), null, null);
        Cases ofRule = new CaseRecordStore(database).of(List.of(FIRST, OWN, WITHDRAWN), "release", RULE);
        Cases elsewhere = new CaseRecordStore(database).of(List.of(), "onboarding", null);

        assertThat(ofNew.violations()).extracting(ViolationMark::id).containsExactly(FIRST.toString(), OWN.toString());
        assertThat(ofNew.sound()).containsExactlyInAnyOrder(run("run-3"), run("run-4"));
        assertThat(ofRule.violations()).extracting(ViolationMark::id).containsExactly(FIRST.toString());
        assertThat(ofRule.sound()).containsExactlyInAnyOrder(run("run-2"), run("run-3"), run("run-4"));
        assertThat(elsewhere.sound()).isEmpty();
    }

    private List<Recorded<ViolationEvent>> violations() {
        return List.of(
                recorded(Topic.VIOLATIONS, violation(FIRST, "run-1", SourceKind.PERSON, "somebody")),
                recorded(Topic.VIOLATIONS, violation(OWN, "run-2", SourceKind.RULE, RULE.value())),
                recorded(Topic.VIOLATIONS, violation(WITHDRAWN, "run-3", SourceKind.PERSON, "somebody")),
                recorded(Topic.VIOLATIONS, new ViolationWithdrawn(WITHDRAWN, "release", NOW, "x", "none")));
    }

    /** Of each violation its run, one that nothing is known of, one that violated a constraint, one that was given up. */
    private List<Recorded<WorkflowEvent>> runs() {
        return List.of(
                recorded(Topic.WORKFLOWS, closed("run-1", List.of(), "success")),
                recorded(Topic.WORKFLOWS, closed("run-2", List.of(), "success")),
                recorded(Topic.WORKFLOWS, closed("run-3", List.of(), "success")),
                recorded(Topic.WORKFLOWS, closed("run-4", List.of(), "success")),
                recorded(Topic.WORKFLOWS, closed("run-5", List.of("c-1"), "success")),
                recorded(Topic.WORKFLOWS, closed("run-6", List.of(), "failure")));
    }

    private static RunKey run(String run) {
        return new RunKey("release", run, "billing");
    }

    private static RunClosed closed(String run, List<String> violated, String outcome) {
        return new RunClosed("release", run, Artifact.named("billing"), List.of(), violated, outcome, NOW, NOW);
    }

    private static ViolationDetected violation(ViolationId id, String run, SourceKind kind, String name) {
        return new ViolationDetected(
                id,
                ViolationType.ARCHITECTURE,
                Severity.HIGH,
                "d",
                NOW,
                new Context("release", "deploy", "e", "a", "billing"),
                new Source(kind, name),
                "reporter",
                "f-1",
                null,
                run,
                null,
                null,
                null,
                null);
    }

    private Recorded<TriggerEvent> judged(String episode, Verdict verdict, int openedAfter, String basis) {
        return recorded(
                Topic.RULE_TRIGGERS,
                new EpisodeJudged(
                        episode,
                        RULE,
                        1,
                        CheckPoint.PRE_DEPLOY,
                        "billing",
                        RuleMode.WARN,
                        verdict,
                        1,
                        basis,
                        "x",
                        NOW.plusSeconds(openedAfter),
                        NOW.plusSeconds(openedAfter + 1L)));
    }

    private <E extends Event> Recorded<E> recorded(Topic topic, E event) {
        offset++;
        return new Recorded<>(
                event,
                EventId.hash(Long.toString(offset)),
                "/ratchet/test",
                new LogPosition(topic, 0, offset),
                NOW,
                null,
                null);
    }
}
