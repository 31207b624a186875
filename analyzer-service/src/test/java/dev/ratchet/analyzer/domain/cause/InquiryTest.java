package dev.ratchet.analyzer.domain.cause;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static dev.ratchet.analyzer.domain.cause.CaseFiles.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.attribution.Attribution;
import dev.ratchet.analyzer.domain.attribution.Condition;
import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final Portrait PATTERN = Portraits.of(
            "Not packed",
            IntStream.rangeClosed(1, 8)
                    .mapToObj(number -> violation(number, "unit-" + number, "not packed"))
                    .toArray(Reported[]::new));

    @Test
    void runs_of_a_pattern_are_told_by_what_the_gate_was_shown_in_them() {
        List<DecisionMark> decisions = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> mark(number, number <= 8 ? "night" : "day"))
                .toList();

        CaseFile file = inquiry(new Archive(runs("load"), List.of(), decisions)).about(PATTERN);

        assertThat(file.decisions()).hasSize(8);
        assertThat(file.around().elsewhere()).hasSize(52);
        assertThat(named(file, "other runs")).containsExactly(new Condition("custom.shift", "night"));
    }

    @Test
    void runs_of_a_pattern_are_told_by_what_else_was_left_out_but_not_by_the_step_itself() {
        Archive archive = new Archive(runs("load", "pack", "weigh"), List.of(), List.of());

        CaseFile file = inquiry(archive).about(PATTERN);

        assertThat(named(file, "other runs")).containsExactly(new Condition("step weigh", "left out"));
    }

    @Test
    void violations_of_a_pattern_are_told_by_who_noticed_them() {
        List<Violation> others = IntStream.rangeClosed(20, 60)
                .mapToObj(number -> violation(number, "unit-" + number, "torn")
                        .by(SourceKind.TOOL, "scales")
                        .now())
                .toList();

        CaseFile file = inquiry(new Archive(List.of(), others, List.of())).about(PATTERN);

        assertThat(named(file, "other violations")).containsExactly(new Condition("noticed by", "person reporter-1"));
    }

    @Test
    void where_patterns_are_alike_the_workflow_is_a_circumstance_too() {
        List<Violation> mailed = IntStream.rangeClosed(20, 60)
                .mapToObj(number -> in("mailing", violation(number, "unit-" + number, "torn")))
                .toList();
        Portrait alike = new Portrait(
                PATTERN.pattern(), List.of(), List.of(in("mailing", violation(99, "unit-99", "not packed"))));
        Inquiry inquiry = new Inquiry(
                new Archive(List.of(), mailed, List.of()),
                pattern -> List.of(),
                portrait -> List.of(new RelatedPattern("PAT-9", "not-packed", "mailing", 1)),
                pattern -> Optional.of(alike));

        CaseFile file = inquiry.about(PATTERN);

        assertThat(file.workflows()).isEqualTo(2);
        assertThat(named(file, "other violations of these workflows"))
                .containsExactly(new Condition("workflow", "shipping"));
    }

    @Test
    void the_impact_is_the_same_with_and_without_the_whole_file() {
        Inquiry inquiry = inquiry(new Archive(runs("load"), List.of(), List.of()));

        assertThat(inquiry.impact(PATTERN)).isEqualTo(ImpactFormula.of(inquiry.about(PATTERN)));
    }

    private static List<Condition> named(CaseFile file, String others) {
        return file.around().attributions().stream()
                .filter(attribution -> attribution.others().equals(others))
                .map(Attribution::explanations)
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow()
                .conditions();
    }

    private static Violation in(String workflow, Reported reported) {
        ViolationDetected told = reported.now().detected();
        Context context = told.context();
        return new Violation(
                new ViolationDetected(
                        told.id(),
                        told.type(),
                        told.severity(),
                        told.description(),
                        told.detectedAt(),
                        new Context(
                                workflow,
                                context.step(),
                                context.expectedBehavior(),
                                context.actualBehavior(),
                                context.affectedArtifact()),
                        told.source(),
                        told.reporter(),
                        told.fingerprint(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                Violation.Standing.OPEN);
    }

    /** Eight runs of the pattern, which did nothing but load, and others with these steps. */
    private static List<ClosedRun> runs(String... steps) {
        return Stream.concat(
                        IntStream.rangeClosed(1, 8).mapToObj(number -> run(number, "load")),
                        IntStream.rangeClosed(9, 60).mapToObj(number -> run(number, steps)))
                .toList();
    }

    private static DecisionMark mark(int number, String shift) {
        DecisionMark mark = CaseFiles.decision("dec-" + number, CheckPoint.PRE_DEPLOY, number, 0);
        return new DecisionMark(
                mark.decisionId(),
                mark.checkPoint(),
                mark.artifact(),
                mark.workflow(),
                mark.run(),
                mark.rules(),
                mark.allowed(),
                mark.decidedAt(),
                mark.position(),
                List.of(),
                Map.of("custom.shift", shift),
                null);
    }

    private static Inquiry inquiry(Archive archive) {
        return new Inquiry(archive, pattern -> List.of(), portrait -> List.of(), pattern -> Optional.empty());
    }
}
