package dev.ratchet.enforcer.domain.review;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.improvementId;
import static dev.ratchet.enforcer.domain.Samples.proposal;
import static dev.ratchet.enforcer.domain.Samples.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.Samples;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.review.ReviewCommand.ApproveImprovement;
import dev.ratchet.enforcer.domain.review.ReviewCommand.RejectImprovement;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReviewsTest {

    private static final Reviews REVIEWS = new Reviews(new CheckLanguage());
    private static final ApproveImprovement APPROVE =
            new ApproveImprovement(1, RuleMode.ENFORCE, "reviewer-1", "it is right", NOW);

    @Test
    void an_approval_names_the_revision_and_the_mode() {
        ReviewDecision decision = REVIEWS.decide(after(proposed(CHECK)), APPROVE);

        assertThat(decision)
                .isEqualTo(new ReviewDecision.Accepted(new ImprovementApproved(
                        improvementId(), 1, RuleMode.ENFORCE, "reviewer-1", "it is right", NOW)));
    }

    @Test
    void nobody_judges_what_they_proposed() {
        ApproveImprovement own = new ApproveImprovement(1, RuleMode.SHADOW, "analyzer-service", "mine", NOW);
        RejectImprovement ownToo = new RejectImprovement(1, "analyzer-service", "mine", NOW);

        assertThat(REVIEWS.decide(after(proposed(CHECK)), own)).isInstanceOf(ReviewDecision.OwnProposal.class);
        assertThat(REVIEWS.decide(after(proposed(CHECK)), ownToo)).isInstanceOf(ReviewDecision.OwnProposal.class);
    }

    @Test
    void only_an_approved_improvement_can_be_enforced() {
        Improvement open = after(proposed(CHECK));
        Improvement approved = after(
                proposed(CHECK),
                new ImprovementApproved(improvementId(), 1, RuleMode.ENFORCE, "reviewer-1", "it is right", NOW));

        assertThat(open.whileEnforced()).isEqualTo(open);
        assertThat(approved.whileEnforced().status()).isEqualTo(ImprovementStatus.ENFORCED);
        assertThat(approved.whileEnforced().verdict()).isEqualTo(approved.verdict());
    }

    @Test
    void a_verdict_on_an_older_revision_is_refused() {
        Improvement amended = after(proposed(CHECK), amended(2));

        assertThat(REVIEWS.decide(amended, APPROVE)).isEqualTo(new ReviewDecision.StaleRevision(2));
    }

    @Test
    void a_check_that_does_not_compile_can_be_rejected_but_not_approved() {
        Improvement unsound = after(proposed("tests.fialed == 0"));

        assertThat(REVIEWS.decide(unsound, APPROVE))
                .isInstanceOfSatisfying(
                        ReviewDecision.UnsoundCheck.class,
                        refused -> assertThat(refused.rejected().column()).isEqualTo(1));
        assertThat(REVIEWS.decide(unsound, new RejectImprovement(1, "reviewer-1", "no", NOW)))
                .isInstanceOf(ReviewDecision.Accepted.class);
    }

    @Test
    void a_check_that_does_not_compile_counts_also_in_a_workflow_that_is_covered() {
        ImprovementProposed proposed = new ImprovementProposed(
                improvementId(), 1, Samples.covering(CHECK, "tests.fialed == 0"), "analyzer-service", NOW);

        assertThat(REVIEWS.decide(after(proposed), APPROVE)).isInstanceOf(ReviewDecision.UnsoundCheck.class);
    }

    @Test
    void an_improvement_without_a_rule_can_be_approved() {
        assertThat(REVIEWS.decide(after(proposed(null)), APPROVE)).isInstanceOf(ReviewDecision.Accepted.class);
    }

    @Test
    void the_first_verdict_on_the_log_counts() {
        ImprovementApproved first = approved(1, "reviewer-1");
        ImprovementRejected second = new ImprovementRejected(improvementId(), 1, "reviewer-2", "no", NOW);

        Improvement decided = after(proposed(CHECK), first, second, approved(1, "reviewer-2"));

        assertThat(decided.status()).isEqualTo(ImprovementStatus.APPROVED);
        assertThat(verdict(decided).by()).isEqualTo("reviewer-1");
        assertThat(REVIEWS.decide(decided, APPROVE))
                .isInstanceOfSatisfying(
                        ReviewDecision.NoLongerOpen.class,
                        refused -> assertThat(refused.winner()).isEqualTo(decided.verdict()));
    }

    @Test
    void a_verdict_on_another_revision_than_the_current_one_does_not_count() {
        Improvement raced = after(proposed(CHECK), amended(2), approved(1, "reviewer-1"));

        assertThat(raced.status()).isEqualTo(ImprovementStatus.PROPOSED);
        assertThat(raced.revision()).isEqualTo(2);
        assertThat(after(proposed(CHECK), amended(2), approved(1, "a"), approved(2, "b"))
                        .verdict())
                .isNotNull();
    }

    @Test
    void a_decided_improvement_is_amended_and_superseded_no_more() {
        ImprovementId other = ImprovementId.parse("IMP-2025-10-30-002");
        ImprovementSuperseded superseded = new ImprovementSuperseded(improvementId(), other, "merged", NOW);

        assertThat(after(proposed(CHECK), approved(1, "a"), amended(2), superseded)
                        .status())
                .isEqualTo(ImprovementStatus.APPROVED);
        assertThat(after(proposed(CHECK), superseded, approved(1, "a")).supersededBy())
                .isEqualTo(other);
    }

    @Test
    void the_rule_that_follows_is_the_draft_in_the_approved_mode() {
        Improvement approved = after(proposed(CHECK), approved(1, "reviewer-1"));

        Rule rule = RuleFromDraft.activated(
                        approved,
                        verdict(approved),
                        Objects.requireNonNull(approved.proposal().rule()),
                        1)
                .definition();

        assertThat(rule.id()).hasToString("RULE-ARCH-001");
        assertThat(rule.mode()).isEqualTo(RuleMode.WARN);
        assertThat(rule.check()).isEqualTo(CHECK);
        assertThat(rule.relatedImprovement()).isEqualTo(improvementId());
        assertThat(rule.relatedViolation()).hasToString("VIOL-2025-10-29-001");
        assertThat(rule.addedDate()).isEqualTo("2025-10-30");
    }

    private static ImprovementApproved approved(int revision, String by) {
        return new ImprovementApproved(improvementId(), revision, RuleMode.WARN, by, "yes", NOW);
    }

    private static ImprovementAmended amended(int revision) {
        return new ImprovementAmended(improvementId(), revision, proposal(CHECK), "analyzer-service", NOW);
    }

    private static Improvement.ReviewVerdict verdict(Improvement improvement) {
        return Objects.requireNonNull(improvement.verdict());
    }

    private static Improvement after(ImprovementEvent... events) {
        Improvement state = null;
        for (int i = 0; i < events.length; i++) {
            state = Improvement.after(state, at(i, events[i]));
        }
        return Objects.requireNonNull(state);
    }
}
