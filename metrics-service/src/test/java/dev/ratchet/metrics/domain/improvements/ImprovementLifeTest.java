package dev.ratchet.metrics.domain.improvements;

import static dev.ratchet.metrics.Samples.IMPROVEMENT;
import static dev.ratchet.metrics.Samples.amended;
import static dev.ratchet.metrics.Samples.approved;
import static dev.ratchet.metrics.Samples.day;
import static dev.ratchet.metrics.Samples.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which verdict counts. */
class ImprovementLifeTest {

    @Test
    void the_first_verdict_on_the_current_revision_wins() {
        ImprovementLife improvement = after(
                proposed(8), approved(1, 9), new ImprovementRejected(IMPROVEMENT, 1, "reviewer-2", "too late", day(9)));

        assertThat(improvement.status()).isEqualTo(ImprovementStatus.APPROVED);
        assertThat(improvement.approvedAt()).isEqualTo(day(9));
    }

    @Test
    void a_verdict_on_an_older_revision_changes_nothing() {
        ImprovementLife improvement = after(proposed(8), amended(2, 9), approved(1, 10));

        assertThat(improvement.status()).isEqualTo(ImprovementStatus.PROPOSED);
        assertThat(improvement.revision()).isEqualTo(2);
        assertThat(improvement.proposedAt()).isEqualTo(day(8));
    }

    @Test
    void an_amendment_after_the_decision_comes_too_late() {
        ImprovementLife improvement = after(proposed(8), approved(1, 9), amended(2, 10));

        assertThat(improvement.revision()).isEqualTo(1);
        assertThat(improvement.status()).isEqualTo(ImprovementStatus.APPROVED);
    }

    @Test
    void a_rejected_improvement_was_never_approved() {
        ImprovementLife improvement =
                after(proposed(8), new ImprovementRejected(IMPROVEMENT, 1, "reviewer-2", "no", day(9)));

        assertThat(improvement.approvedAt()).isNull();
    }

    @Test
    void an_improvement_that_was_never_proposed_does_not_exist() {
        assertThat(ImprovementLife.after(null, approved(1, 9))).isNull();
    }

    private static ImprovementLife after(ImprovementEvent... events) {
        @Nullable ImprovementLife improvement = null;
        for (ImprovementEvent event : events) {
            improvement = ImprovementLife.after(improvement, event);
        }
        return Objects.requireNonNull(improvement);
    }
}
