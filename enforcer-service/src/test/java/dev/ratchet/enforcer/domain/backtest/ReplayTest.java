package dev.ratchet.enforcer.domain.backtest;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.tuple;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleSeverity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final String CHECK = "tests.failed == 0";
    private static final RuleId OTHER = new RuleId("RULE-QA-007");

    @Test
    void each_decision_in_scope_counts_once_for_what_the_candidate_says_of_it() {
        Replay replay = replay(candidate(null), Cases.none(), WaiversThen.none());

        replay.tried(decision("D-1", "run-1", failed(0), true));
        replay.tried(decision("D-2", "run-2", failed(3), true));
        replay.tried(decision("D-3", "run-3", Facts.none(), true));

        BacktestCounts counts = counts(replay, Cases.none());
        assertThat(counts.evaluated()).isEqualTo(3);
        assertThat(counts.held()).isEqualTo(1);
        assertThat(counts.wouldFail()).isEqualTo(1);
        assertThat(counts.undecided()).isEqualTo(1);
        assertThat(counts.missing()).containsExactly(Map.entry("tests.failed", 1));
    }

    @Test
    void what_it_would_block_and_what_it_lacks_a_fact_for_are_flips_of_decisions_that_were_allowed() {
        Replay replay = replay(candidate(null), Cases.none(), WaiversThen.none());

        replay.tried(decision("D-1", "run-1", failed(0), true));
        replay.tried(decision("D-2", "run-2", failed(3), true));
        replay.tried(decision("D-3", "run-3", Facts.none(), true));
        replay.tried(decision("D-4", "run-4", failed(3), false));

        BacktestCounts counts = counts(replay, Cases.none());
        assertThat(counts.kept())
                .extracting(FlippedDecision::decisionId, FlippedDecision::was, FlippedDecision::wouldBe)
                .containsExactlyInAnyOrder(tuple("D-2", "allowed", "blocked"), tuple("D-3", "allowed", "blocked"));
    }

    @Test
    void in_the_place_of_the_rule_that_blocked_it_lets_pass_what_it_holds_on() {
        Replay replay = replay(candidate(OTHER), Cases.none(), WaiversThen.none());

        replay.tried(decision("D-1", "run-1", failed(0), false));

        assertThat(counts(replay, Cases.none()).kept())
                .extracting(FlippedDecision::was, FlippedDecision::wouldBe)
                .containsExactly(tuple("blocked", "allowed"));
    }

    @Test
    void a_violation_is_caught_when_the_candidate_failed_on_what_its_run_went_on_with() {
        Cases cases = new Cases(
                List.of(
                        violation("V-1", "run-1", null),
                        violation("V-2", "run-2", null),
                        violation("V-3", "run-9", null)),
                Set.of());
        Replay replay = replay(candidate(null), cases, WaiversThen.none());

        replay.tried(decision("D-1", "run-1", failed(0), true));
        replay.tried(decision("D-2", "run-1", failed(2), true));
        replay.tried(decision("D-3", "run-2", failed(2), true));
        replay.tried(decision("D-4", "run-2", failed(0), true));

        BacktestCounts counts = counts(replay, cases);
        assertThat(counts.linked()).isEqualTo(3);
        assertThat(counts.caught().count()).isEqualTo(1);
        assertThat(counts.caught().of()).isEqualTo(2);
    }

    @Test
    void a_violation_that_names_its_decision_is_held_against_that_one() {
        Cases cases = new Cases(List.of(violation("V-1", "run-1", "D-1")), Set.of());
        Replay replay = replay(candidate(null), cases, WaiversThen.none());

        replay.tried(decision("D-1", "run-1", failed(2), true));
        replay.tried(decision("D-2", "run-1", failed(0), true));

        assertThat(counts(replay, cases).caught().count()).isEqualTo(1);
    }

    @Test
    void a_sound_run_is_stopped_when_its_last_decision_would_have_been() {
        Cases cases = new Cases(
                List.of(),
                Set.of(
                        new RunKey("release", "run-1", "billing"),
                        new RunKey("release", "run-2", "billing"),
                        new RunKey("release", "run-3", "billing")));
        Replay replay = replay(candidate(null), cases, WaiversThen.none());

        replay.tried(decision("D-1", "run-1", failed(2), true));
        replay.tried(decision("D-2", "run-1", failed(0), true));
        replay.tried(decision("D-3", "run-2", Facts.none(), true));

        Share stopped = counts(replay, cases).soundStopped();
        assertThat(stopped.count()).isEqualTo(1);
        assertThat(stopped.of()).isEqualTo(2);
    }

    @Test
    void a_waiver_of_then_excuses_the_rule_that_it_was_for() {
        WaiversThen waivers = (rule, artifact, at) -> rule.equals(RULE) && at.equals(NOW);

        Replay ofRule = replay(candidate(RULE), Cases.none(), waivers);
        Replay ofNew = replay(candidate(null), Cases.none(), waivers);
        ofRule.tried(decision("D-1", "run-1", failed(2), true));
        ofNew.tried(decision("D-1", "run-1", failed(2), true));

        assertThat(counts(ofRule, Cases.none()).waived()).isEqualTo(1);
        assertThat(counts(ofRule, Cases.none()).flips()).isZero();
        assertThat(counts(ofNew, Cases.none()).wouldFail()).isEqualTo(1);
    }

    @Test
    void the_bounds_are_exact() {
        assertThat(Share.of(2, 2).atLeast()).isCloseTo(0.2236, offset(1e-4));
        assertThat(Share.of(0, 59).atMost()).isCloseTo(0.0495, offset(1e-4));
        assertThat(Share.of(0, 0).share()).isNull();
    }

    @Test
    void only_facts_whose_names_are_in_the_expression_are_asked_for() {
        assertThat(FactGroups.mentionedIn("coverage.line > 0.7 && custom.owner != ''"))
                .contains("coverage", "custom")
                .doesNotContain("files", "tests");
        assertThat(FactGroups.mentionedIn("exists('a/' + artifact.name)"))
                .contains("files", "filesTruncated", "documents", "artifact");
    }

    private static Replay replay(Candidate candidate, Cases cases, WaiversThen waivers) {
        return new Replay(candidate, cases, waivers);
    }

    private static BacktestCounts counts(Replay replay, Cases cases) {
        return new Tally(List.of(replay), cases).counts();
    }

    private static Candidate candidate(@Nullable RuleId replaces) {
        return new Candidate(
                CHECK,
                LANGUAGE.checkOf(CHECK),
                CheckPoint.PRE_DEPLOY,
                Rule.Scope.everything(),
                RuleSeverity.BLOCKING,
                OnError.BLOCK,
                replaces);
    }

    private static ViolationMark violation(String id, String run, @Nullable String decision) {
        return new ViolationMark(id, "release", "billing", null, run, decision, null, false);
    }

    private static PastDecision decision(String id, String run, Facts facts, boolean allowed) {
        return new PastDecision(
                id,
                CheckPoint.PRE_DEPLOY,
                new Artifact("billing", "1.0.0", "service", null),
                "release",
                run,
                facts,
                allowed,
                allowed ? Set.of() : Set.of(OTHER),
                NOW);
    }

    private static Facts failed(int failed) {
        return new Facts(Map.of("tests", Map.of("failed", failed)));
    }
}
