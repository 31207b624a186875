package dev.ratchet.enforcer.domain.gate;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateQuestionsTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final Facts FACTS = new Facts(Map.of("files", List.of("README.md"), "tests", Map.of("failed", 2)));
    private static final RuleBook BOOK = book(
            rule("RULE-QA-001", CheckPoint.PRE_DEV, RuleMode.ENFORCE, "tests.failed == 0"),
            rule("RULE-QA-002", CheckPoint.PRE_BUILD, RuleMode.SHADOW, "tests.failed == 0"),
            rule("RULE-QA-003", CheckPoint.PRE_DEPLOY, RuleMode.ENFORCE, "exists('services/' + artifact.name + '/')"),
            rule("RULE-QA-004", CheckPoint.PRE_DEPLOY, RuleMode.WARN, "coverage.line > 0.7 && scan.configured"),
            rule("RULE-QA-005", CheckPoint.POST_DEPLOY, RuleMode.ENFORCE, "exists('README.md')"));

    @Test
    void a_forecast_says_what_later_checkpoints_would_fail_and_want() {
        Forecast forecast = Forecast.of(call(CheckPoint.PRE_DEV), BOOK, NOW);

        assertThat(forecast.later())
                .extracting(Forecast.AtCheckPoint::checkPoint)
                .containsExactly(CheckPoint.PRE_DEPLOY, CheckPoint.POST_DEPLOY);
        Forecast.AtCheckPoint deployment = forecast.later().getFirst();
        assertThat(deployment.allowed()).isFalse();
        assertThat(deployment.failing()).extracting(Trigger::rule).containsExactly(new RuleId("RULE-QA-003"));
        assertThat(deployment.wanted()).containsExactly("coverage.line", "scan.configured");
        assertThat(forecast.later().getLast().allowed()).isTrue();
        assertThat(forecast.later().getLast().failing()).isEmpty();
    }

    @Test
    void after_the_last_checkpoint_there_is_nothing_to_forecast() {
        assertThat(Forecast.of(call(CheckPoint.POST_DEPLOY), BOOK, NOW).later()).isEmpty();
    }

    @Test
    void a_collector_learns_which_facts_to_bring_by_rule_and_all_together() {
        Evidence evidence = Evidence.wanted(CheckPoint.PRE_DEPLOY, BILLING, "release", BOOK);

        assertThat(evidence.facts()).containsExactly("artifact.name", "coverage.line", "files", "scan.configured");
        assertThat(evidence.rules().getFirst().questions()).containsExactly("exists(\"services/billing/\")");
        assertThat(evidence.rules().getLast().facts()).containsExactly("coverage.line", "scan.configured");
    }

    @Test
    void each_rule_in_scope_is_explained() {
        List<ExplainedRules.OfRule> explained = ExplainedRules.of(call(CheckPoint.PRE_DEPLOY), BOOK);

        assertThat(explained)
                .extracting(each -> each.rule().id().value())
                .containsExactly("RULE-QA-003", "RULE-QA-004");
        assertThat(explained).allMatch(each -> each.explanation().tree() != null);
    }

    @Test
    void a_stopped_evaluation_is_recognised_in_the_record() {
        Facts many = new Facts(Map.of("custom", Map.of("many", Collections.nCopies(20_000, 1))));
        RuleBook book = book(
                rule("RULE-QA-001", CheckPoint.PRE_DEV, RuleMode.ENFORCE, "custom.many.all(x, x == 1)"),
                rule("RULE-QA-002", CheckPoint.PRE_DEV, RuleMode.ENFORCE, "tests.failed == 0"),
                rule("RULE-QA-003", CheckPoint.PRE_DEV, RuleMode.ENFORCE, "tests.failed / 0 == 1"));

        List<Trigger> triggers =
                Gate.judged(call(CheckPoint.PRE_DEV).with(many), book).triggers();

        assertThat(triggers).extracting(Undecided::wasStopped).containsExactly(true, false, false);
        assertThat(triggers).allMatch(Trigger::blocks);
    }

    private static GateCall call(CheckPoint checkPoint) {
        return new GateCall(checkPoint, BILLING, "release", null, FACTS);
    }

    private static RuleBook book(Rule... rules) {
        RuleBook book = RuleBook.empty();
        for (int i = 0; i < rules.length; i++) {
            book = book.after(at(i, new RuleActivated(rules[i], "a", NOW)), LANGUAGE::checkOf);
        }
        return book;
    }

    private static Rule rule(String id, CheckPoint checkPoint, RuleMode mode, String check) {
        return new Rule(
                new RuleId(id),
                1,
                "a-rule",
                "it is so",
                checkPoint,
                RuleSeverity.BLOCKING,
                mode,
                check,
                "make it so",
                Rule.Scope.everything(),
                Rule.defaultOnError(RuleSeverity.BLOCKING, mode),
                null,
                null,
                null,
                null,
                LocalDate.parse("2025-10-30"));
    }
}
