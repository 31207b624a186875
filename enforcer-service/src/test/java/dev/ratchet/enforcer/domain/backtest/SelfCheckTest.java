package dev.ratchet.enforcer.domain.backtest;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.backtest.SelfCheck.Counts;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.gate.Circumstances;
import dev.ratchet.enforcer.domain.gate.Gate;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelfCheckTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();

    private static final List<Recorded<RuleEvent>> EVENTS = List.of(
            at(0, new RuleActivated(written("tests.failed == 0", 1), "a", NOW)),
            at(1, new RuleModeChanged(RULE, RuleMode.WARN, RuleMode.ENFORCE, "precise", Map.of(), "a", NOW)),
            at(2, new RuleActivated(written("tests.failed < 3", 2), "a", NOW)),
            at(3, new RuleRetired(RULE, "a", "wrong", NOW)));

    @Test
    void the_book_of_then_says_what_it_said_whatever_the_order_of_the_decisions() {
        SelfCheck check = check();

        for (long version : new long[] {3, -1, 0, 2, 1, 0, 3, 2}) {
            for (int failed : new int[] {0, 2, 5}) {
                check.compare(decided(version, facts(failed)));
            }
            check.compare(decided(version, Facts.none()));
        }

        Counts counts = Counts.together(List.of(check));
        assertThat(counts.decisions()).isEqualTo(32);
        assertThat(counts.outcomes()).isPositive();
        assertThat(counts.differences()).isZero();
        assertThat(counts.taken()).isZero();
    }

    @Test
    void an_outcome_that_the_book_did_not_give_is_a_difference() {
        GateDecided honest = decided(1, facts(5));
        SelfCheck check = check();

        check.compare(with(honest, List.of(), true));

        Counts counts = Counts.together(List.of(check));
        assertThat(counts.differences()).isEqualTo(2);
        assertThat(counts.kept().getFirst().again()).startsWith("failed");
    }

    @Test
    void an_evaluation_that_was_stopped_then_is_taken_from_the_record() {
        GateDecided honest = decided(1, facts(0));
        Trigger late = new Trigger(
                RULE,
                1,
                "slow",
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                RuleOutcome.UNDECIDED,
                true,
                "Could not be decided (stopped: it took longer than 40 ms): tests pass",
                "r",
                Map.of(),
                "x",
                List.of(),
                null,
                null);
        SelfCheck check = check();

        check.compare(with(honest, List.of(late), false));

        Counts counts = Counts.together(List.of(check));
        assertThat(counts.differences()).isZero();
        assertThat(counts.taken()).isEqualTo(1);
    }

    private static SelfCheck check() {
        return new SelfCheck(new BooksOfThen(EVENTS, LANGUAGE::checkOf), (call, book, at) -> Gate.judged(call, book));
    }

    private static GateDecided decided(long version, Facts facts) {
        RuleBook book = new BooksOfThen(EVENTS, LANGUAGE::checkOf).at(version);
        GateCall call = new GateCall(CheckPoint.PRE_DEPLOY, BILLING, "release", "run-1", facts);
        return Gate.judged(call, book)
                .decided(call, new Circumstances("D-" + version, "pipeline", false, "replica", 1, NOW));
    }

    private static GateDecided with(GateDecided decided, List<Trigger> triggers, boolean allowed) {
        return new GateDecided(
                decided.decisionId(),
                decided.checkPoint(),
                decided.artifact(),
                decided.workflow(),
                decided.run(),
                decided.facts(),
                decided.suppliedBy(),
                decided.ruleBookVersion(),
                allowed,
                triggers,
                List.of(),
                false,
                "replica",
                1,
                NOW);
    }

    private static Rule written(String check, int version) {
        Rule rule = rule(RULE, RuleSeverity.BLOCKING, RuleMode.WARN, check, null, Rule.Scope.everything());
        return new Rule(
                rule.id(),
                version,
                rule.name(),
                rule.description(),
                rule.checkPoint(),
                rule.severity(),
                rule.mode(),
                rule.check(),
                rule.remediation(),
                rule.scope(),
                rule.onError(),
                null,
                null,
                null,
                null,
                rule.addedDate());
    }

    private static Facts facts(int failed) {
        return new Facts(Map.of("tests", Map.of("failed", failed)));
    }
}
