package dev.ratchet.detector.domain.gate;

import static dev.ratchet.detector.DecisionSamples.ANNOUNCED;
import static dev.ratchet.detector.DecisionSamples.LABELLED;
import static dev.ratchet.detector.DecisionSamples.TEN;
import static dev.ratchet.detector.DecisionSamples.decided;
import static dev.ratchet.detector.DecisionSamples.failed;
import static dev.ratchet.detector.DecisionSamples.overridden;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationEvent.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlockedDecisionTest {

    @Test
    void a_blocked_decision_that_is_let_pass_is_a_violation_noticed_by_each_rule_that_had_blocked_it() {
        BlockedDecision decision = after(
                decided("D-1", "release", failed(LABELLED, true), failed(ANNOUNCED, false)), overridden("D-1", "anna"));

        List<Finding> findings = found(decision, "anna", "e-1");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.source()).isEqualTo(new Source(SourceKind.RULE, "RULE-ARCH-001"));
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.decisionId()).isEqualTo("D-1");
            assertThat(finding.run()).isEqualTo("run-1");
            assertThat(finding.artifactVersion()).isEqualTo("1.2.0");
            assertThat(finding.detectedAt()).isEqualTo(TEN.plusSeconds(60));
            assertThat(finding.context().workflow()).isEqualTo("release");
            assertThat(finding.context().step()).isEqualTo("pre-deploy");
            assertThat(finding.context().expectedBehavior()).isEqualTo("Expected: parcels are labelled");
            assertThat(finding.context().actualBehavior()).isEqualTo("anna let it pass: the label printer burns");
        });
    }

    @Test
    void only_the_first_override_on_the_log_counts() {
        BlockedDecision decision = after(
                decided("D-1", "release", failed(LABELLED, true)), overridden("D-1", "anna"), overridden("D-1", "ben"));

        assertThat(found(decision, "anna", "e-1")).hasSize(1);
        assertThat(found(decision, "ben", "e-2")).isEmpty();
    }

    @Test
    void what_was_allowed_can_not_be_let_pass() {
        BlockedDecision decision =
                after(decided("D-1", "release", failed(ANNOUNCED, false)), overridden("D-1", "anna"));

        assertThat(decision).isNull();
    }

    @Test
    void a_decision_of_no_workflow_is_noticed_too() {
        BlockedDecision decision = after(decided("D-1", null, failed(LABELLED, true)), overridden("D-1", "anna"));

        assertThat(found(decision, "anna", "e-1"))
                .extracting(finding -> finding.context().workflow())
                .containsExactly(BlockedDecision.NO_WORKFLOW);
    }

    private static List<Finding> found(@Nullable BlockedDecision decision, String by, String eventId) {
        return decision == null ? List.of() : decision.findings(overridden("D-1", by), eventId);
    }

    private static @Nullable BlockedDecision after(DecisionEvent... events) {
        BlockedDecision decision = null;
        for (int i = 0; i < events.length; i++) {
            decision = BlockedDecision.after(
                    decision,
                    new Recorded<>(
                            events[i],
                            "e-" + i,
                            "/ratchet/enforcer-service",
                            new LogPosition(Topic.GATE_DECISIONS, 0, i),
                            TEN,
                            null,
                            null));
        }
        return decision;
    }
}
