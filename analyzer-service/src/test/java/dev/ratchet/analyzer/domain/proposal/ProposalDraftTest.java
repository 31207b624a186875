package dev.ratchet.analyzer.domain.proposal;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static dev.ratchet.analyzer.domain.cause.CaseFiles.run;
import static dev.ratchet.analyzer.domain.cause.CaseFiles.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.cause.Around;
import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.cause.CaseFiles;
import dev.ratchet.analyzer.domain.cause.RelatedPattern;
import dev.ratchet.analyzer.domain.learning.Learned;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.pattern.Certainty;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ConfidenceBasis;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.Outlook;
import dev.ratchet.events.Outlook.NearPattern;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.RuleBasis;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalDraftTest {

    private static final Portrait NOTICED = Portraits.of(
            "Not packed",
            violation(1, "unit-1", "unit-1 was not packed").by(SourceKind.WORKFLOW_CONSTRAINT, "shipping/packed"),
            violation(2, "unit-2", "unit-2 was not packed").by(SourceKind.WORKFLOW_CONSTRAINT, "shipping/packed"));
    private static final Learned CRATE = new Learned(
            CheckPoint.PRE_DEPLOY,
            "exists(\"crates/\" + artifact.name)",
            2,
            3,
            true,
            List.of("exists(\"crates/\" + artifact.name + \".lid\")"));

    private static final Lesson NOTHING = new Lesson.Nothing("Nothing tells them apart");

    @Test
    void a_learned_check_becomes_a_rule_in_the_words_of_the_workflow() {
        CaseFile file = CaseFiles.of(NOTICED, workflow(null, false), List.of(run(1), run(2)), List.of());

        Proposal proposal = ProposalDraft.of(file, CRATE);

        DraftRule rule = Objects.requireNonNull(proposal.rule());
        assertThat(proposal.type()).isEqualTo(ImprovementType.ENFORCEMENT_RULE);
        assertThat(proposal.gap().expected()).isEqualTo("A crate is ready for ${artifact.name}");
        assertThat(proposal.violations()).hasSize(2);
        assertThat(rule.name()).isEqualTo("crate-ready");
        assertThat(rule.area()).isEqualTo("WF");
        assertThat(rule.check()).isEqualTo(CRATE.check());
        assertThat(rule.severity()).isEqualTo(RuleSeverity.BLOCKING);
        assertThat(rule.basis()).isEqualTo(RuleBasis.LEARNED);
        assertThat(rule.precisionBound()).isBetween(0.2236, 0.2237);
        assertThat(rule.remediation()).isEqualTo("Pack ${artifact.name} into a crate");
        assertThat(rule.scope().workflow()).isEqualTo("shipping");
        assertThat(rule.runnersUp()).hasSize(1);
        assertThat(proposal.against())
                .contains(
                        "It is false of 2 of 2 violating runs, which proves a precision of 22 % at least"
                                + " (exact, one-sided 95 %)",
                        "It is true of 3 of 3 sound runs, so up to 64 % of sound runs may still be stopped"
                                + " (exact, one-sided 95 %)");
    }

    @Test
    void what_a_learner_doubts_speaks_against_its_rule() {
        Learned doubtful = new Learned(
                CheckPoint.PRE_DEPLOY,
                "custom.load <= 5",
                new Learned.Counts(4, 5, 1, 20),
                false,
                List.of(),
                List.of("It takes 2 labels for wrong"));

        Proposal proposal = ProposalDraft.of(CaseFiles.bare(NOTICED), doubtful);

        assertThat(proposal.against())
                .contains("It takes 2 labels for wrong")
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("It is false of 4 of 5 violating runs, which proves a precision of 34 % at least"))
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("It is true of 19 of 20 sound runs, so up to 22 % of sound runs"));
    }

    @Test
    void a_step_whose_command_nobody_runs_is_to_be_automated() {
        CaseFile file = CaseFiles.of(NOTICED, workflow("./crate --fill", false), List.of(), List.of());

        Proposal proposal = ProposalDraft.of(file, CRATE);

        assertThat(proposal.type()).isEqualTo(ImprovementType.WORKFLOW_ENHANCEMENT);
        assertThat(proposal.processChange().step()).isEqualTo("pack");
        assertThat(proposal.processChange().automation()).isEqualTo("./crate --fill");
        assertThat(proposal.title()).isEqualTo("Automate the step 'pack' and check it at pre-deploy: Not packed");
    }

    @Test
    void a_step_that_is_automated_already_needs_a_rule_only() {
        CaseFile file = CaseFiles.of(NOTICED, workflow("./crate --fill", true), List.of(), List.of());

        assertThat(ProposalDraft.of(file, CRATE).type()).isEqualTo(ImprovementType.ENFORCEMENT_RULE);
    }

    @Test
    void where_nothing_was_learned_a_template_asks_for_the_step_and_says_so() {
        Proposal proposal = ProposalDraft.of(CaseFiles.bare(NOTICED), NOTHING);

        DraftRule rule = Objects.requireNonNull(proposal.rule());
        assertThat(rule.basis()).isEqualTo(RuleBasis.TEMPLATE);
        assertThat(rule.check()).isEqualTo("\"pack\" in steps.completed");
        assertThat(rule.precisionBound()).isNull();
        assertThat(proposal.against())
                .containsExactly(
                        "Nothing tells them apart: the rule is a template",
                        "The gate can decide it only where a pipeline brings the fact steps.completed");
    }

    @Test
    void a_template_blocks_nobody_over_a_step_that_the_workflow_does_not_know() {
        CaseFile declared = CaseFiles.of(NOTICED, workflow(null, false), List.of(), List.of());

        assertThat(severity(CaseFiles.bare(NOTICED))).isEqualTo(RuleSeverity.WARNING);
        assertThat(severity(declared)).isEqualTo(RuleSeverity.BLOCKING);
    }

    private static RuleSeverity severity(CaseFile file) {
        return Objects.requireNonNull(ProposalDraft.of(file, NOTHING).rule()).severity();
    }

    @ParameterizedTest
    @CsvSource({
        "ARCHITECTURE, 'Project lies in crates/unit-1-project/', 'exists(\"crates/\" + artifact.name + \"-project/\")'",
        "ARCHITECTURE, 'Everything has its twin', '\"pack\" in steps.completed'",
        "DOCUMENTATION, 'PACKING-LIST.md names unit-1', 'text(\"PACKING-LIST.md\").contains(artifact.name)'",
        "QUALITY_GATE, 'All tests pass', 'tests.failed == 0 && tests.errors == 0'",
        "QUALITY_GATE, 'Test coverage of 70 %', 'coverage.line > 0.7'",
        "QUALITY_GATE, 'Security scan is clean', 'scan.critical == 0 && scan.high == 0'",
        "QUALITY_GATE, 'The latest crate', '\"pack\" in steps.completed'",
        "WORKFLOW, 'Packed by crates/unit-1/', '\"pack\" in steps.completed'",
    })
    void a_template_follows_the_type_of_violation_and_its_words(ViolationType type, String expected, String check) {
        Portrait reported =
                Portraits.of("Odd", violation(1, "unit-1", "odd").of(type).gap(expected, "nothing of the kind"));

        DraftRule rule = Objects.requireNonNull(
                ProposalDraft.of(CaseFiles.bare(reported), NOTHING).rule());

        assertThat(rule.check()).isEqualTo(check);
        assertThat(rule.basis()).isEqualTo(RuleBasis.TEMPLATE);
    }

    @Test
    void what_a_proposal_would_have_changed_is_told_in_counts() {
        Learned learned = new Learned(
                CheckPoint.PRE_DEPLOY, "custom.load <= 5", new Learned.Counts(4, 5, 1, 20), true, List.of(), List.of());

        assertThat(outlook(ProposalDraft.of(CaseFiles.bare(NOTICED), learned)).expectedEffect())
                .isEqualTo("At pre-deploy it would have stopped 4 of 5 violating runs whose facts are known,"
                        + " and 1 of 20 sound ones. The pattern came 2 times in 2 days");
        assertThat(outlook(ProposalDraft.of(CaseFiles.bare(NOTICED), NOTHING)).expectedEffect())
                .startsWith("How many it would have stopped at pre-deploy is unmeasured");
    }

    @Test
    void a_change_of_the_workflow_is_shown_line_by_line() {
        CaseFile file = CaseFiles.of(NOTICED, workflow("./crate --fill", false), List.of(), List.of());

        assertThat(outlook(ProposalDraft.of(file, CRATE)).workflowDiff())
                .containsExactly(
                        " workflow: shipping",
                        "-version: 3",
                        "+version: 4",
                        " steps:",
                        "   - name: pack",
                        "     automation: ./crate --fill",
                        "-    automated: false",
                        "+    automated: true");
        assertThat(outlook(ProposalDraft.of(CaseFiles.bare(NOTICED), CRATE)).workflowDiff())
                .isEmpty();
    }

    @Test
    void patterns_of_other_workflows_that_it_would_serve_are_named_and_widen_its_impact() {
        CaseFile file = CaseFiles.bare(NOTICED)
                .in(Around.nothing().related(new RelatedPattern("PAT-9", "not-packed", "mailing", 3)));

        Proposal proposal = ProposalDraft.of(file, CRATE);

        assertThat(outlook(proposal).related())
                .singleElement()
                .satisfies(related -> assertThat(related.workflow()).isEqualTo("mailing"));
        assertThat(proposal.impact().factors()).containsEntry("workflows", 2.0).containsEntry("breadth", 1.75);
    }

    @Test
    void a_proposal_about_several_workflows_has_a_rule_for_each_and_the_evidence_of_all() {
        Portrait elsewhere = Portraits.called(
                "PAT-2",
                violation(3, "unit-3", "unit-3 was not packed").in("mailing"),
                violation(4, "unit-4", "unit-4 was not packed").in("mailing"));
        CaseFile own =
                CaseFiles.bare(NOTICED).in(Around.nothing().related(new RelatedPattern("PAT-2", "late", "mailing", 2)));

        Proposal proposal = ProposalDraft.of(
                List.of(new Dossier(own, CRATE), new Dossier(CaseFiles.bare(elsewhere), CRATE)), Optional.empty());

        assertThat(proposal.workflows()).containsExactly("shipping", "mailing");
        assertThat(proposal.title()).isEqualTo("Check at pre-deploy: Not packed (also in mailing)");
        assertThat(proposal.violations()).hasSize(4);
        assertThat(proposal.violationsIn("shipping")).hasSize(2);
        assertThat(proposal.violationsIn("mailing"))
                .hasSize(2)
                .isEqualTo(proposal.covers().getFirst().violations());
        assertThat(proposal.rules())
                .hasSize(2)
                .allSatisfy(rule -> assertThat(rule.check()).isEqualTo(CRATE.check()))
                .extracting(rule -> String.valueOf(rule.scope().workflow()))
                .containsExactly("shipping", "mailing");
        assertThat(proposal.impact().frequency()).isEqualTo(4);
        assertThat(outlook(proposal).related()).isEmpty();
        assertThat(proposal.fiveWhys().getFirst().statement()).endsWith("; and 2 of the same in workflow 'mailing'");
        assertThat(proposal.fiveWhys().getFirst().evidence()).hasSize(4);
    }

    @Test
    void two_covered_patterns_of_one_workflow_share_a_rule() {
        Portrait elsewhere =
                Portraits.called("PAT-2", violation(3, "unit-3", "left").in("mailing"));
        Portrait there =
                Portraits.called("PAT-3", violation(4, "unit-4", "lost").in("mailing"));

        Proposal proposal = ProposalDraft.of(
                Stream.of(NOTICED, elsewhere, there)
                        .map(portrait -> new Dossier(CaseFiles.bare(portrait), CRATE))
                        .toList(),
                Optional.empty());

        assertThat(proposal.covers()).hasSize(2);
        assertThat(proposal.rules()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "IDENTICAL; all of its 2 violations say the same, names and numbers aside",
                "SAME_GAP; all of its 2 violations have the same expected and actual behaviour",
                "TOO_SMALL; 2 of its 2 violations say the same, or have the same expected and actual behaviour"
            })
    void a_pattern_that_is_too_small_to_calibrate_says_so_in_its_proposal(ConfidenceBasis basis, String because) {
        Portrait small =
                new Portrait(NOTICED.pattern(), NOTICED.memberships(), NOTICED.violations(), new Certainty(1, basis));

        Proposal proposal = ProposalDraft.of(CaseFiles.bare(small), CRATE);

        assertThat(outlook(proposal).confidenceBasis()).isEqualTo(basis);
        assertThat(proposal.against())
                .contains("Pattern 'Not-packed' of workflow 'shipping' is too small to calibrate its confidence:"
                        + " it is proposed because " + because);
    }

    @Test
    void a_rule_that_an_approved_improvement_has_is_left_to_it() {
        Proposal proposal = besides(approved("PAT-7", "shipping"));

        assertThat(proposal.rule()).isNull();
        assertThat(proposal.rules()).isEmpty();
        assertThat(proposal.checklistItem()).startsWith("[pre-deploy] ");
        assertThat(outlook(proposal).sameRules())
                .extracting(same -> same.improvement().toString())
                .containsExactly("IMP-2025-12-01-001");
        assertThat(proposal.against())
                .contains("IMP-2025-12-01-001, which was approved, has the same rule for workflow 'shipping' already,"
                        + " at pre-deploy: \"pack\" in steps.completed. This proposal leaves it to that one");
        assertThat(DraftedRule.of(proposal))
                .singleElement()
                .returns(ImprovementId.parse("IMP-2025-12-01-001"), DraftedRule::leftTo);
    }

    @Test
    void the_same_check_for_another_workflow_is_named_and_brought_all_the_same() {
        Proposal proposal = besides(approved("PAT-7", "mailing"));

        assertThat(Objects.requireNonNull(proposal.rule()).check()).isEqualTo("\"pack\" in steps.completed");
        assertThat(proposal.against())
                .contains("The same check is proposed or approved for other workflows too:"
                        + " IMP-2025-12-01-001 for 'mailing'");
        assertThat(DraftedRule.of(proposal)).singleElement().matches(DraftedRule::isBrought);
    }

    /** A world in which an improvement with the template's rule was approved. */
    private static Field approved(String pattern, String workflow) {
        Field field = new Field()
                .has(
                        pattern,
                        violation(7, "unit-7", "late").in(workflow),
                        violation(8, "unit-8", "late").in(workflow));
        field.asked(pattern);
        field.say(new ImprovementApproved(
                ImprovementId.parse("IMP-2025-12-01-001"), 1, RuleMode.SHADOW, "reviewer-1", "good", Field.NOW));
        return field;
    }

    private static Proposal besides(Field field) {
        return ProposalDraft.of(
                List.of(new Dossier(CaseFiles.bare(NOTICED), NOTHING)),
                Optional.empty(),
                new Beside(OtherDrafts.besideNew(field), List.of()));
    }

    @Test
    void patterns_that_mean_nearly_the_same_are_named_with_the_call_that_merges_them() {
        Beside beside = new Beside(
                OtherDrafts.none(),
                List.of(
                        new NearPattern("PAT-8", "left-unpacked", "Left unpacked", "shipping", 1, 0.83),
                        new NearPattern("PAT-9", "no-crate", "No crate", "mailing", 3, 0.74)));

        Proposal proposal =
                ProposalDraft.of(List.of(new Dossier(CaseFiles.bare(NOTICED), NOTHING)), Optional.empty(), beside);

        assertThat(outlook(proposal).near()).isEqualTo(beside.near());
        assertThat(proposal.against())
                .contains(
                        "Pattern 'Left unpacked' (PAT-8, 1 violation) means nearly the same in other words;"
                                + " if it is the same problem, POST /patterns/PAT-1/merge with it makes them one",
                        "Pattern 'No crate' of workflow 'mailing' (PAT-9, 3 violations) means nearly the same"
                                + " in other words");
    }

    @Test
    void a_calibrated_confidence_needs_no_excuse() {
        Portrait large = new Portrait(
                NOTICED.pattern(),
                NOTICED.memberships(),
                NOTICED.violations(),
                new Certainty(0.9, ConfidenceBasis.CALIBRATED));

        Proposal proposal = ProposalDraft.of(CaseFiles.bare(large), CRATE);

        assertThat(outlook(proposal).confidenceBasis()).isEqualTo(ConfidenceBasis.CALIBRATED);
        assertThat(proposal.against()).noneMatch(sentence -> sentence.contains("calibrate"));
    }

    @Test
    void a_rejected_proposal_that_comes_back_says_so() {
        Improvement rejected = new Improvement(
                ImprovementId.parse("IMP-2025-11-01-001"),
                "PAT-1",
                List.of(),
                "Check at pre-deploy: Not packed",
                Improvement.Status.REJECTED,
                1,
                List.of(ViolationId.parse("VIOL-2025-10-31-001")),
                List.of(),
                new Improvement.Judgement("reviewer-1", "too dear", Instant.parse("2025-11-01T12:00:00Z")));

        Proposal proposal = ProposalDraft.again(CaseFiles.bare(NOTICED), CRATE, rejected);

        assertThat(outlook(proposal).returns()).isEqualTo(rejected.id());
        assertThat(proposal.against().getFirst())
                .isEqualTo("IMP-2025-11-01-001 was rejected by reviewer-1 (too dear);"
                        + " it comes back because its evidence has grown from 1 to 2 violations");
    }

    @Test
    void after_the_deployment_a_rule_warns() {
        Portrait papers = Portraits.of(
                "Log not kept", violation(1, "unit-1", "no log of unit-1").of(ViolationType.DOCUMENTATION));

        DraftRule rule = Objects.requireNonNull(
                ProposalDraft.of(CaseFiles.bare(papers), NOTHING).rule());

        assertThat(rule.checkPoint()).isEqualTo(CheckPoint.POST_DEPLOY);
        assertThat(rule.severity()).isEqualTo(RuleSeverity.WARNING);
        assertThat(rule.area()).isEqualTo("DOC");
    }

    @Test
    void what_was_said_of_one_artifact_is_proposed_for_all() {
        Portrait reported = Portraits.of(
                "Crate missing",
                violation(1, "unit-1", "unit-1 has no crate").gap("crate of unit-1 closed", "unit-1 lies loose"));

        Proposal proposal = ProposalDraft.of(CaseFiles.bare(reported), NOTHING);

        assertThat(proposal.gap().expected()).isEqualTo("crate of ${artifact.name} closed");
        assertThat(proposal.gap().actual()).isEqualTo("${artifact.name} lies loose");
        assertThat(Objects.requireNonNull(proposal.rule()).name()).isEqualTo("crate-closed");
    }

    @Test
    void the_longest_texts_still_make_a_proposal() {
        String longest = "x unit-1 ".repeat(444);
        Portrait reported = Portraits.of("Long", violation(1, "unit-1", longest).gap(longest, longest));

        Proposal proposal = ProposalDraft.of(CaseFiles.bare(reported), CRATE);

        assertThat(proposal.gap().expected()).hasSizeLessThanOrEqualTo(4_000);
    }

    @Test
    void a_long_text_is_not_cut_through_a_character() {
        String longest = "x".repeat(40) + "\uD83D\uDCE6".repeat(1_980);
        Portrait reported = Portraits.of(
                "Long", violation(1, "unit-1", longest).gap(longest, longest).because(longest));

        Proposal proposal = ProposalDraft.of(CaseFiles.bare(reported), NOTHING);

        assertThat(proposal.checklistItem()).endsWith("\uD83D\uDCE6");
        assertThat(proposal.fiveWhys().getLast().statement()).endsWith("\uD83D\uDCE6");
    }

    private static Outlook outlook(Proposal proposal) {
        return Objects.requireNonNull(proposal.outlook());
    }
}
