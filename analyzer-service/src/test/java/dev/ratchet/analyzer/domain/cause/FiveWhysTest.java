package dev.ratchet.analyzer.domain.cause;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static dev.ratchet.analyzer.domain.cause.CaseFiles.decision;
import static dev.ratchet.analyzer.domain.cause.CaseFiles.run;
import static dev.ratchet.analyzer.domain.cause.CaseFiles.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.attribution.Attribution;
import dev.ratchet.analyzer.domain.attribution.Case;
import dev.ratchet.analyzer.domain.attribution.Contrast;
import dev.ratchet.analyzer.domain.cause.EarlierImprovement.Fate;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.Objection;
import dev.ratchet.analyzer.domain.evidence.Rules;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.Proposal.Why;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FiveWhysTest {

    private static final Reported FIRST =
            violation(1, "unit-1", "unit-1 was not packed").by(SourceKind.WORKFLOW_CONSTRAINT, "shipping/packed");
    private static final Reported SECOND =
            violation(2, "unit-2", "unit-2 was not packed").by(SourceKind.WORKFLOW_CONSTRAINT, "shipping/packed");
    private static final Instant EARLY = Instant.parse("2025-10-01T12:00:00Z");
    private static final Portrait PATTERN = Portraits.of("Not packed", FIRST, SECOND);

    @Test
    void the_chain_leads_from_what_happened_to_a_requirement_that_nothing_enforces() {
        CaseFile file = CaseFiles.of(
                PATTERN,
                workflow(null, false),
                List.of(run(1, "load"), run(2, "load")),
                List.of(
                        decision("dec-1", CheckPoint.PRE_DEPLOY, 1, 0),
                        decision("dec-2", CheckPoint.PRE_DEPLOY, 2, 0)));

        List<Why> whys = FiveWhys.of(file);

        assertThat(whys)
                .extracting(Why::statement)
                .containsExactly(
                        "Not packed: 2 violations, in unit-1, unit-2",
                        "The step 'pack' was not completed in 2 of 2 closed runs",
                        "No automated check at pre-deploy: the gate was asked 2 times and had no rule to evaluate",
                        "Pattern documented but not enforced: workflow 'shipping' asks for the step 'pack',"
                                + " and nothing makes it hold");
        assertThat(whys)
                .extracting(Why::evidence)
                .containsExactly(
                        List.of("VIOL-2025-10-31-001", "VIOL-2025-11-01-002"),
                        List.of("run-1", "run-2"),
                        List.of("dec-1", "dec-2"),
                        List.of("shipping@3", "shipping/packed"));
    }

    @Test
    void without_evidence_the_chain_ends_after_what_happened() {
        List<Why> whys = FiveWhys.of(CaseFiles.bare(PATTERN));

        assertThat(whys).hasSize(1);
    }

    @Test
    void a_step_that_is_left_out_as_often_where_nothing_is_wrong_is_no_cause() {
        Portrait reported = Portraits.of(
                "Not packed",
                violation(1, "unit-1", "unit-1 is not packed"),
                violation(2, "unit-2", "unit-2 is not packed"));
        CaseFile file = CaseFiles.of(reported, workflow(null, false), List.of(run(1), run(2)), List.of());

        CaseFile usual = file.in(Around.nothing().otherRuns(run(8), run(9)));
        CaseFile telling = file.in(Around.nothing().otherRuns(run(8), run(9, "pack"), run(10, "pack")));

        assertThat(FiveWhys.of(usual)).noneMatch(why -> why.statement().contains("was not completed"));
        assertThat(FiveWhys.of(telling))
                .anyMatch(why -> why.statement().startsWith("The step 'pack' was not completed in 2 of 2 closed runs"));
    }

    @Test
    void what_members_state_as_their_cause_is_told_with_those_who_stated_it() {
        Portrait pattern = Portraits.of(
                "Not packed", FIRST.because("No crates"), SECOND.because("In a hurry"), third().because("In a hurry"));

        List<Why> whys = FiveWhys.of(CaseFiles.bare(pattern));

        assertThat(whys.getLast().statement()).isEqualTo("Stated root cause: In a hurry");
        assertThat(whys.getLast().evidence()).containsExactly("VIOL-2025-11-01-002", "VIOL-2025-11-02-003");
    }

    @Test
    void a_gate_that_was_never_asked_is_told_from_one_that_had_no_rule() {
        CaseFile unasked = CaseFiles.of(PATTERN, workflow(null, false), List.of(run(1), run(2)), List.of());
        CaseFile elsewhere = CaseFiles.of(
                PATTERN,
                workflow(null, false),
                List.of(run(1)),
                List.of(decision("dec-1", CheckPoint.PRE_BUILD, 1, 0)));

        assertThat(FiveWhys.of(unasked).get(2).statement())
                .isEqualTo("No automated check at pre-deploy: no gate was asked in 2 runs");
        assertThat(FiveWhys.of(elsewhere).get(2).statement()).startsWith("No automated check at pre-deploy");
    }

    @Test
    void other_rules_that_let_the_runs_pass_are_told_as_such() {
        CaseFile file = CaseFiles.of(
                PATTERN,
                workflow(null, false),
                List.of(run(1)),
                List.of(decision("dec-1", CheckPoint.PRE_DEPLOY, 1, 4)));

        assertThat(FiveWhys.of(file).get(2).statement())
                .isEqualTo("No automated check at pre-deploy: the gate evaluated other rules in these runs and let them"
                        + " pass");
    }

    @Test
    void a_command_that_nobody_has_to_run_is_named() {
        CaseFile file = CaseFiles.of(PATTERN, workflow("./crate --fill", false), List.of(), List.of());

        assertThat(FiveWhys.of(file).getLast().statement()).contains("whose command is left to people to run");
    }

    @Test
    void the_case_of_the_original_design_reaches_what_nothing_enforces() {
        Portrait pattern = Portraits.of(
                "Missing staging project structure",
                violation(
                                1,
                                "configuration-manager-mcp",
                                "Configuration Manager MCP deployed without staging structure")
                        .of(ViolationType.ARCHITECTURE)
                        .gap(
                                "All MCPs follow dual-environment pattern (SYSTEM-ARCHITECTURE.md)",
                                "MCP deployed directly to production without staging project")
                        .because("No automated validation of staging structure before deployment"));

        List<Why> whys = FiveWhys.of(CaseFiles.bare(pattern).in(Around.nothing().book()));

        assertThat(whys)
                .extracting(Why::statement)
                .containsExactly(
                        "Missing staging project structure: 1 violation, in configuration-manager-mcp",
                        "Stated root cause: No automated validation of staging structure before deployment",
                        "No automated check at pre-deploy: the rule book has no rule there for workflow 'shipping'",
                        "Pattern documented but not enforced: SYSTEM-ARCHITECTURE.md asks for it,"
                                + " and nothing makes it hold");
        assertThat(whys.get(2).evidence()).containsExactly("rule-book@-1");
        assertThat(whys.get(3).evidence()).containsExactly("VIOL-2025-10-31-001", "rule-book@-1");
    }

    @Test
    void a_rule_that_watches_in_shadow_is_told_with_its_history() {
        CaseFile file = asked(objection(RuleMode.SHADOW, RuleOutcome.FAILED, false))
                .in(Around.nothing().book(Rules.active(7, RuleMode.SHADOW)));

        Why gate = gate(file);

        assertThat(gate.statement())
                .isEqualTo("RULE-WF-001 at pre-deploy failed in 2 decisions, but was in shadow and had no say");
        assertThat(gate.evidence()).containsExactly("dec-1", "dec-2", "ratchet-rules@7");
        assertThat(FiveWhys.of(file).getLast().statement())
                .endsWith("and RULE-WF-001 at pre-deploy only watches in shadow");
    }

    @Test
    void a_rule_that_was_overridden_is_told_with_the_reason() {
        DecisionOverridden pass = new DecisionOverridden("dec-1", "unit-1", "reviewer-1", "100 % urgent", EARLY);
        CaseFile file = CaseFiles.of(
                        PATTERN,
                        workflow(null, false),
                        List.of(run(1)),
                        List.of(decision("dec-1", CheckPoint.PRE_DEPLOY, 1, 1)
                                .objecting(List.of(objection(RuleMode.ENFORCE, RuleOutcome.FAILED, true)))
                                .with(pass)))
                .in(Around.nothing().book(Rules.active(7, RuleMode.ENFORCE)));

        assertThat(gate(file).statement())
                .isEqualTo("RULE-WF-001 at pre-deploy blocked 1 decision, and somebody let it pass,"
                        + " because: 100 % urgent");
        assertThat(FiveWhys.of(file))
                .extracting(Why::statement)
                .noneMatch(statement -> statement.startsWith("Pattern documented"));
    }

    @Test
    void a_gate_that_was_passed_by_is_told() {
        CaseFile file = asked(objection(RuleMode.ENFORCE, RuleOutcome.FAILED, true))
                .in(Around.nothing().book(Rules.active(7, RuleMode.ENFORCE)));

        assertThat(gate(file).statement())
                .isEqualTo("RULE-WF-001 at pre-deploy blocked 2 decisions, which went on all the same");
    }

    @Test
    void an_exception_is_told_with_the_event_that_granted_it() {
        CaseFile file = CaseFiles.of(PATTERN, workflow(null, false), List.of(), List.of())
                .in(Around.nothing().book(Rules.waived("unit-1", 7)));

        assertThat(gate(file).statement())
                .isEqualTo("An exception had been granted for unit-1, so that RULE-WF-001 had no say");
        assertThat(gate(file).evidence()).containsExactly("ratchet-rules@9");
    }

    @Test
    void an_exception_that_the_gate_recorded_is_told_with_the_decisions() {
        Objection waived = new Objection(
                "RULE-WF-001", RuleMode.ENFORCE, RuleSeverity.BLOCKING, RuleOutcome.FAILED, false, List.of(), "WVR-1");
        CaseFile file = asked(waived).in(Around.nothing().book(Rules.waived("unit-9", 7)));

        assertThat(gate(file).statement())
                .isEqualTo(
                        "RULE-WF-001 at pre-deploy had no say in 2 decisions, because an exception had been granted");
        assertThat(gate(file).evidence()).containsExactly("dec-1", "dec-2", "ratchet-rules@9");
    }

    @Test
    void a_rule_that_was_undecided_although_it_lacked_nothing_is_told_without_a_fact() {
        Objection stopped = new Objection(
                "RULE-WF-001", RuleMode.ENFORCE, RuleSeverity.BLOCKING, RuleOutcome.UNDECIDED, false, List.of());
        CaseFile file = asked(stopped).in(Around.nothing().book(Rules.active(7, RuleMode.ENFORCE)));

        assertThat(gate(file).statement()).isEqualTo("RULE-WF-001 at pre-deploy could not decide 2 decisions");
    }

    @Test
    void a_rule_that_lacked_a_fact_is_told_with_the_fact() {
        CaseFile file = asked(objection(RuleMode.ENFORCE, RuleOutcome.UNDECIDED, false, "custom.crate"))
                .in(Around.nothing().book(Rules.active(7, RuleMode.ENFORCE)));

        assertThat(gate(file).statement())
                .isEqualTo("RULE-WF-001 at pre-deploy could not decide 2 decisions for lack of custom.crate");
    }

    @Test
    void a_rule_that_objects_everywhere_does_not_speak_of_the_pattern() {
        Objection everywhere = objection(RuleMode.SHADOW, RuleOutcome.FAILED, false);
        DecisionMark other = decision("dec-9", CheckPoint.PRE_DEPLOY, 9, 1).objecting(List.of(everywhere));

        assertThat(gate(asked(everywhere).in(Around.nothing().elsewhere(other))).statement())
                .isEqualTo("No automated check at pre-deploy: the gate evaluated other rules in these runs and let"
                        + " them pass");
        assertThat(gate(asked(everywhere)
                                .in(Around.nothing().elsewhere(decision("dec-9", CheckPoint.PRE_DEPLOY, 9, 1))))
                        .statement())
                .startsWith("RULE-WF-001 at pre-deploy failed in 2 decisions");
    }

    @Test
    void an_improvement_that_was_approved_and_did_not_help_is_told() {
        EarlierImprovement tried = new EarlierImprovement(
                "IMP-2025-10-31-001", Fate.APPROVED, Instant.parse("2025-10-31T12:00:00Z"), "good", null);

        List<Why> whys = FiveWhys.of(CaseFiles.bare(PATTERN).in(Around.nothing().earlier(tried)));

        assertThat(whys.getLast().statement())
                .isEqualTo(
                        "IMP-2025-10-31-001 addressed this and was approved on 2025-10-31; 1 violation came after it");
        assertThat(whys.getLast().evidence()).containsExactly("IMP-2025-10-31-001", "VIOL-2025-11-01-002");
    }

    @Test
    void what_members_have_in_common_is_told_with_the_cases() {
        List<Case> cases = Stream.concat(
                        IntStream.range(0, 8).mapToObj(i -> new Case("run-" + i, Map.of("team", "red"), true)),
                        IntStream.range(8, 60).mapToObj(i -> new Case("run-" + i, Map.of("team", "blue"), false)))
                .toList();
        CaseFile file = CaseFiles.bare(PATTERN)
                .in(Around.nothing().attributed(Attribution.of(new Contrast("other runs", cases))));

        Why common = FiveWhys.of(file).getLast();

        assertThat(common.statement()).isEqualTo("In common: team = red in 8 of 8, but in 0 of 52 other runs");
        assertThat(common.evidence()).hasSize(8).contains("run-0", "run-7");
    }

    @Test
    void a_chain_has_five_links_at_most_and_every_one_its_evidence() {
        Portrait pattern = Portraits.of("Not packed", FIRST.because("No crates"), SECOND);
        EarlierImprovement refused =
                new EarlierImprovement("IMP-2025-10-31-001", Fate.REJECTED, EARLY, "too dear", null);
        CaseFile file = CaseFiles.of(
                        pattern,
                        workflow(null, false),
                        List.of(run(1), run(2)),
                        List.of(decision("dec-1", CheckPoint.PRE_DEPLOY, 1, 0)))
                .in(Around.nothing().earlier(refused));

        List<Why> whys = FiveWhys.of(file);

        assertThat(whys).hasSize(5).allSatisfy(why -> assertThat(why.evidence()).isNotEmpty());
        assertThat(whys).extracting(Why::statement).noneMatch(statement -> statement.startsWith("Stated"));
        assertThat(whys.get(3).statement()).contains("rejected on 2025-10-01 (too dear); 2 violations came after it");
    }

    private static CaseFile asked(Objection objection) {
        return CaseFiles.of(
                PATTERN,
                workflow(null, false),
                List.of(run(1), run(2)),
                List.of(
                        decision("dec-1", CheckPoint.PRE_DEPLOY, 1, 1).objecting(List.of(objection)),
                        decision("dec-2", CheckPoint.PRE_DEPLOY, 2, 1).objecting(List.of(objection))));
    }

    private static Objection objection(RuleMode mode, RuleOutcome outcome, boolean blocks, String... missing) {
        return new Objection("RULE-WF-001", mode, RuleSeverity.BLOCKING, outcome, blocks, List.of(missing));
    }

    private static Why gate(CaseFile file) {
        return FiveWhys.of(file).stream()
                .filter(why -> why.statement().matches("(RULE|An exception|No automated).*"))
                .findFirst()
                .orElseThrow();
    }

    private static Reported third() {
        return violation(3, "unit-3", "unit-3 was not packed");
    }
}
