package dev.ratchet.analyzer.domain.cause;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static dev.ratchet.analyzer.domain.cause.CaseFiles.decision;
import static dev.ratchet.analyzer.domain.cause.CaseFiles.run;
import static dev.ratchet.analyzer.domain.cause.CaseFiles.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementEvent.Why;
import dev.ratchet.events.SourceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiveWhysTest {

    private static final Reported FIRST =
            violation(1, "unit-1", "unit-1 was not packed").by(SourceKind.WORKFLOW_CONSTRAINT, "shipping/packed");
    private static final Reported SECOND =
            violation(2, "unit-2", "unit-2 was not packed").by(SourceKind.WORKFLOW_CONSTRAINT, "shipping/packed");
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

        List<Why> whys = FiveWhys.of(file, CheckPoint.PRE_DEPLOY);

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
        List<Why> whys = FiveWhys.of(CaseFiles.bare(PATTERN), CheckPoint.PRE_DEPLOY);

        assertThat(whys).hasSize(1);
    }

    @Test
    void what_members_state_as_their_cause_is_told_with_those_who_stated_it() {
        Portrait pattern = Portraits.of(
                "Not packed", FIRST.because("No crates"), SECOND.because("In a hurry"), third().because("In a hurry"));

        List<Why> whys = FiveWhys.of(CaseFiles.bare(pattern), CheckPoint.PRE_DEPLOY);

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

        assertThat(FiveWhys.of(unasked, CheckPoint.PRE_DEPLOY).get(2).statement())
                .isEqualTo("No gate was asked in 2 runs");
        assertThat(FiveWhys.of(elsewhere, CheckPoint.PRE_DEPLOY).get(2).statement())
                .startsWith("No automated check at pre-deploy");
    }

    @Test
    void rules_that_let_the_runs_pass_are_told_as_such() {
        CaseFile file = CaseFiles.of(
                PATTERN,
                workflow(null, false),
                List.of(run(1)),
                List.of(decision("dec-1", CheckPoint.PRE_DEPLOY, 1, 4)));

        assertThat(FiveWhys.of(file, CheckPoint.PRE_DEPLOY).get(2).statement())
                .isEqualTo("The gate at pre-deploy evaluated rules in these runs and let them pass");
    }

    @Test
    void a_command_that_nobody_has_to_run_is_named() {
        CaseFile file = CaseFiles.of(PATTERN, workflow("./crate --fill", false), List.of(), List.of());

        assertThat(FiveWhys.of(file, CheckPoint.PRE_DEPLOY).getLast().statement())
                .contains("whose command is left to people to run");
    }

    private static Reported third() {
        return violation(3, "unit-3", "unit-3 was not packed");
    }
}
