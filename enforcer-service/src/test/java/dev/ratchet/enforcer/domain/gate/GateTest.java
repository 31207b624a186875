package dev.ratchet.enforcer.domain.gate;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.granted;
import static dev.ratchet.enforcer.domain.Samples.requested;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.DecisionEvent.WaivedBy;
import dev.ratchet.events.Facts;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final Facts WITHOUT = new Facts(Map.of("files", List.of("README.md")));
    private static final Facts WITH = new Facts(Map.of("files", List.of("services/billing/")));

    @ParameterizedTest
    @CsvSource({
        "blocking, shadow,  block, failed,    true,  SHADOW",
        "blocking, shadow,  block, undecided, true,  SHADOW",
        "blocking, warn,    block, failed,    true,  WARNING",
        "blocking, warn,    block, undecided, true,  UNDECIDED",
        "blocking, warn,    allow, undecided, true,  UNDECIDED",
        "blocking, enforce, block, failed,    false, FAILURE",
        "blocking, enforce, allow, failed,    false, FAILURE",
        "blocking, enforce, block, undecided, false, FAILURE",
        "blocking, enforce, allow, undecided, true,  UNDECIDED",
        "warning,  shadow,  allow, failed,    true,  SHADOW",
        "warning,  warn,    allow, failed,    true,  WARNING",
        "warning,  enforce, allow, failed,    true,  WARNING",
        "warning,  enforce, block, failed,    true,  WARNING",
        "warning,  enforce, allow, undecided, true,  UNDECIDED",
        "warning,  enforce, block, undecided, false, FAILURE",
        "info,     shadow,  allow, failed,    true,  SHADOW",
        "info,     warn,    allow, failed,    true,  INFO",
        "info,     enforce, allow, failed,    true,  INFO",
        "info,     enforce, allow, undecided, true,  UNDECIDED"
    })
    void severity_mode_and_outcome_decide_together(
            String severity, String mode, String onError, String outcome, boolean allowed, Standing standing) {
        Rule rule = rule(
                RULE,
                RuleSeverity.named(severity),
                RuleMode.named(mode),
                CHECK,
                OnError.named(onError),
                Rule.Scope.everything());

        Judgement judgement = judged(rule, outcome.equals("failed") ? WITHOUT : Facts.none());

        assertThat(judgement.allowed()).isEqualTo(allowed);
        assertThat(judgement.triggers()).singleElement().satisfies(trigger -> {
            assertThat(trigger.outcome()).isEqualTo(RuleOutcome.named(outcome));
            assertThat(Standing.of(trigger)).isEqualTo(standing);
        });
    }

    @Test
    void a_rule_that_holds_is_no_trigger() {
        Judgement judgement = judged(rule(RuleSeverity.BLOCKING, RuleMode.ENFORCE), WITH);

        assertThat(judgement.allowed()).isTrue();
        assertThat(judgement.triggers()).isEmpty();
        assertThat(judgement.rulesEvaluated()).isEqualTo(1);
    }

    @Test
    void with_an_empty_book_everything_may_pass() {
        Judgement judgement = Gate.judged(call(WITHOUT), RuleBook.empty());

        assertThat(judgement.allowed()).isTrue();
        assertThat(judgement.rulesEvaluated()).isZero();
        assertThat(judgement.ruleBookVersion()).isEqualTo(-1);
    }

    @Test
    void a_trigger_tells_what_to_do_in_the_artifacts_own_name() {
        Trigger trigger = judged(rule(RuleSeverity.BLOCKING, RuleMode.ENFORCE), WITHOUT)
                .triggers()
                .getFirst();

        assertThat(trigger.remediation()).isEqualTo("Create services/billing/ for release");
        assertThat(trigger.message()).isEqualTo("Expected: billing has a folder");
        assertThat(trigger.saw()).containsEntry("exists(\"services/billing/\")", false);
    }

    @Test
    void an_undecided_trigger_names_the_unknown_fact() {
        Trigger trigger = judged(rule(RuleSeverity.BLOCKING, RuleMode.ENFORCE), Facts.none())
                .triggers()
                .getFirst();

        assertThat(trigger.missing()).containsExactly("exists(\"services/billing/\")");
        assertThat(trigger.message()).contains("unknown: exists(\"services/billing/\")");
    }

    @Test
    void a_placeholder_of_an_unknown_fact_stays_as_it_is_written() {
        Facts facts = new Facts(Map.of("artifact", Map.of("name", "a$1\\b")));

        assertThat(Template.filled("${artifact.name} ${artifact.version} ${files} $${}", facts))
                .isEqualTo("a$1\\b ${artifact.version} ${files} $${}");
    }

    @Test
    void a_filled_template_is_no_longer_than_an_event_may_carry() {
        Facts facts = new Facts(Map.of("documents", Map.of("a", "x".repeat(3_000))));

        assertThat(Template.filled("${documents.a}${documents.a}", facts)).hasSize(4_000);
    }

    @Test
    void the_facts_say_whose_they_are() {
        assertThat(call(WITH).facts().at("artifact.version")).contains("1.2.0");
        assertThat(call(WITH).facts().at("workflow")).contains("release");
    }

    @Test
    void facts_of_another_artifact_are_refused() {
        Facts others = new Facts(Map.of("artifact", Map.of("name", "payments")));

        assertThatThrownBy(() -> call(others))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("facts.artifact.name");
    }

    @ParameterizedTest
    @CsvSource({"enforce, WAIVED", "warn, WAIVED", "shadow, SHADOW"})
    void a_waived_trigger_blocks_nothing_and_names_its_waiver(String mode, Standing standing) {
        RuleBook book = waived(rule(RuleSeverity.BLOCKING, RuleMode.named(mode)));

        Judgement judgement = Gate.judged(call(WITHOUT), book, NOW.plusSeconds(60));

        assertThat(judgement.allowed()).isTrue();
        assertThat(judgement.triggers()).singleElement().satisfies(trigger -> {
            assertThat(Standing.of(trigger)).isEqualTo(standing);
            assertThat(trigger.blocks()).isFalse();
            assertThat(trigger.waivedBy())
                    .isEqualTo(new WaivedBy(
                            "WAIV-2025-10-30-001",
                            "it moves",
                            requested("WAIV-2025-10-30-001", null).expiresAt()));
        });
    }

    @Test
    void a_waiver_counts_at_the_time_of_the_decision_only() {
        RuleBook book = waived(rule(RuleSeverity.BLOCKING, RuleMode.ENFORCE));

        assertThat(Gate.judged(call(WITHOUT), book, NOW).allowed()).isFalse();
        assertThat(Gate.judged(call(WITHOUT), book, NOW.plusSeconds(2)).allowed())
                .isTrue();
        assertThat(Gate.judged(call(WITHOUT), book, NOW.plus(Duration.ofDays(11)))
                        .allowed())
                .isFalse();
    }

    @Test
    void a_waiver_of_one_rule_lets_no_other_pass() {
        Rule other = rule(
                new RuleId("RULE-ARCH-002"),
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                CHECK,
                null,
                Rule.Scope.everything());
        RuleBook book = waived(rule(RuleSeverity.BLOCKING, RuleMode.ENFORCE))
                .after(at(9, new RuleActivated(other, "a", NOW)), LANGUAGE::checkOf);

        Judgement judgement = Gate.judged(call(WITHOUT), book, NOW.plusSeconds(60));

        assertThat(judgement.allowed()).isFalse();
        assertThat(judgement.triggers()).extracting(Standing::of).containsExactly(Standing.WAIVED, Standing.FAILURE);
    }

    private static RuleBook waived(Rule rule) {
        return RuleBook.empty()
                .after(at(0, new RuleActivated(rule, "a", NOW)), LANGUAGE::checkOf)
                .after(at(1, requested("WAIV-2025-10-30-001", null)), LANGUAGE::checkOf)
                .after(at(2, granted("WAIV-2025-10-30-001", "bob", NOW.plusSeconds(1))), LANGUAGE::checkOf);
    }

    private static GateCall call(Facts facts) {
        return new GateCall(CheckPoint.PRE_DEPLOY, BILLING, "release", "run-1", facts);
    }

    private static Judgement judged(Rule rule, Facts facts) {
        RuleBook book = RuleBook.empty().after(at(0, new RuleActivated(rule, "a", NOW)), LANGUAGE::checkOf);
        return Gate.judged(call(facts), book);
    }
}
