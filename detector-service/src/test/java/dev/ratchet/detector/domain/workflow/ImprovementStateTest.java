package dev.ratchet.detector.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.detector.domain.workflow.ImprovementState.Status;
import dev.ratchet.events.EventType;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Outlook;
import dev.ratchet.events.Outlook.Covered;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Proposal.Gap;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImprovementStateTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");
    private static final ImprovementId ID = ImprovementId.parse("IMP-2025-10-30-001");

    @Test
    void the_first_verdict_on_the_log_wins() {
        ImprovementState state = told(proposed(), approved(1, "reviewer-1"), rejected(1), approved(1, "reviewer-2"));

        assertThat(state.status()).isEqualTo(Status.APPROVED);
        assertThat(state.isApprovedBy("event-1")).isTrue();
        assertThat(state.isApprovedBy("event-3")).isFalse();
    }

    @Test
    void a_rejection_that_comes_first_keeps_an_approval_from_counting() {
        ImprovementState state = told(proposed(), rejected(1), approved(1, "reviewer-1"));

        assertThat(state.status()).isEqualTo(Status.REJECTED);
        assertThat(state.isApprovedBy("event-1")).isFalse();
        assertThat(state.isApprovedBy("event-2")).isFalse();
    }

    @Test
    void a_verdict_on_a_revision_that_is_not_current_does_not_count() {
        ImprovementState state = told(proposed(), amended(2), approved(1, "reviewer-1"), approved(2, "reviewer-2"));

        assertThat(state.isApprovedBy("event-2")).isFalse();
        assertThat(state.isApprovedBy("event-3")).isTrue();
    }

    @Test
    void an_amendment_after_the_verdict_changes_nothing() {
        ImprovementState state = told(proposed(), approved(1, "reviewer-1"), amended(2));

        assertThat(state.revision()).isEqualTo(1);
        assertThat(state.status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void what_was_superseded_can_not_be_approved() {
        ImprovementState state = told(proposed(), superseded(), approved(1, "reviewer-1"));

        assertThat(state.status()).isEqualTo(Status.SUPERSEDED);
    }

    @Test
    void what_was_never_proposed_can_not_be_approved() {
        assertThatThrownBy(() -> told(approved(1, "reviewer-1")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("proposed before");
    }

    private static ImprovementState told(ImprovementEvent... events) {
        @Nullable ImprovementState state = null;
        for (int i = 0; i < events.length; i++) {
            state = ImprovementState.after(
                    state,
                    new Recorded<>(
                            events[i],
                            "event-" + i,
                            EventType.ENFORCER,
                            new LogPosition(Topic.IMPROVEMENTS, 0, i),
                            TEN,
                            null,
                            null));
        }
        return Objects.requireNonNull(state);
    }

    @Test
    void an_improvement_changes_the_steps_of_every_workflow_that_it_covers() {
        ProcessChange elsewhere = new ProcessChange("mailing", "Automate the label", "label", null);
        ImprovementEvent wide = new ImprovementProposed(
                ID, 1, covering(ImprovementType.WORKFLOW_ENHANCEMENT, elsewhere), "analyzer-service", TEN);
        ImprovementEvent there = new ImprovementProposed(
                ID, 1, covering(ImprovementType.ENFORCEMENT_RULE, elsewhere), "analyzer-service", TEN);

        assertThat(told(wide).stepChanges()).extracting(ProcessChange::workflow).containsExactly("release", "mailing");
        assertThat(told(there).stepChanges())
                .extracting(ProcessChange::workflow)
                .containsExactly("mailing");
    }

    private static Proposal covering(ImprovementType type, ProcessChange elsewhere) {
        Proposal own = proposal();
        Covered covered = new Covered("pattern-2", "label-missing", "mailing", List.of(), null, elsewhere);
        return new Proposal(
                own.pattern(),
                own.patternSlug(),
                own.workflow(),
                own.violationType(),
                type,
                own.title(),
                own.gap(),
                own.impact(),
                own.fiveWhys(),
                own.processChange(),
                own.checklistItem(),
                null,
                own.violations(),
                own.confidence(),
                own.against(),
                new Outlook("fewer parcels without one", List.of(), List.of(), null, List.of(covered), null));
    }

    private static ImprovementEvent proposed() {
        return new ImprovementProposed(ID, 1, proposal(), "analyzer-service", TEN);
    }

    private static ImprovementEvent amended(int revision) {
        return new ImprovementAmended(ID, revision, proposal(), "analyzer-service", TEN);
    }

    private static ImprovementEvent approved(int revision, String by) {
        return new ImprovementApproved(ID, revision, RuleMode.ENFORCE, by, "makes sense", TEN);
    }

    private static ImprovementEvent rejected(int revision) {
        return new ImprovementRejected(ID, revision, "reviewer-3", "too strict", TEN);
    }

    private static ImprovementEvent superseded() {
        return new ImprovementSuperseded(ID, ImprovementId.parse("IMP-2025-10-30-002"), "wider", TEN);
    }

    private static Proposal proposal() {
        return new Proposal(
                "pattern-1",
                "label-missing",
                "release",
                ViolationType.WORKFLOW,
                ImprovementType.WORKFLOW_ENHANCEMENT,
                "Label every parcel",
                new Gap("a label", "none"),
                new Impact(ImpactClass.MEDIUM, 2, 2, Map.of()),
                List.of(),
                new ProcessChange("release", "Automate the label", "label", null),
                "Is there a label?",
                null,
                List.of(),
                0.9,
                List.of(),
                null);
    }
}
