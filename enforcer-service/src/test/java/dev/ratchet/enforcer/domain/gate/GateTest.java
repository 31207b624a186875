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
import dev.ratchet.events.Artifact;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final Facts WITHOUT = new Facts(Map.of("files", List.of("README.md")));
    private static final Facts WITH = new Facts(Map.of("files", List.of("services/billing/")));

    @Test
    void the_facts_say_the_scope_where_the_call_does_not() {
        Rule rule = rule(
                RULE,
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                CHECK,
                OnError.BLOCK,
                new Rule.Scope("release", "service", null));
        Facts facts = new Facts(
                Map.of("files", List.of("README.md"), "workflow", "release", "artifact", Map.of("kind", "service")));

        GateCall call = new GateCall(CheckPoint.PRE_DEPLOY, Artifact.named("billing"), null, null, facts);
        Judgement judgement =
                Gate.judged(call, RuleBook.empty().after(at(0, new RuleActivated(rule, "a", NOW)), LANGUAGE::checkOf));

        assertThat(call.workflow()).isEqualTo("release");
        assertThat(call.artifact().kind()).isEqualTo("service");
        assertThat(judgement.triggers()).extracting(Trigger::outcome).containsExactly(RuleOutcome.FAILED);
        assertThat(judgement.allowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "release, service, , , false, artifact.kind;workflow",
        "release, , , , false, workflow",
        ", service, release, , false, artifact.kind",
        "release, service, release, , false, artifact.kind",
        "release, service, other, , true, ",
        "release, service, , library, true, "
    })
    void a_scope_that_is_not_said_is_undecided_and_names_what_is_missing(
            @Nullable String ofWorkflow,
            @Nullable String ofKind,
            @Nullable String workflow,
            @Nullable String kind,
            boolean allowed,
            @Nullable String missing) {
        Rule rule = rule(
                RULE,
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                CHECK,
                OnError.BLOCK,
                new Rule.Scope(ofWorkflow, ofKind, null));
        RuleBook book = RuleBook.empty().after(at(0, new RuleActivated(rule, "a", NOW)), LANGUAGE::checkOf);
        Artifact artifact = new Artifact("billing", null, kind, null);

        Judgement judgement = Gate.judged(new GateCall(CheckPoint.PRE_DEPLOY, artifact, workflow, null, WITH), book);

        assertThat(judgement.allowed()).isEqualTo(allowed);
        assertThat(judgement.triggers())
                .flatExtracting(Trigger::missing)
                .containsExactlyElementsOf(missing == null ? List.of() : List.of(missing.split(";")));
        assertThat(judgement.triggers())
                .allSatisfy(trigger -> assertThat(trigger.remediation())
                        .isEqualTo("Bring what is unknown: " + String.join(", ", trigger.missing())));
    }

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
