package dev.ratchet.analyzer.domain.proposal;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.cause.CaseFiles;
import dev.ratchet.analyzer.domain.cause.ImpactFormula;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementEvent.Proposal;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromotionTest {

    private static final Instant NOW = Instant.parse("2025-12-01T00:00:00Z");
    private static final PromotionCriteria CRITERIA = new PromotionCriteria(2, ImpactClass.MEDIUM, 0.8);
    private static final ImprovementId ID = ImprovementId.parse("IMP-2025-12-01-001");
    private static final Reported FIRST = violation(1, "unit-1", "late");
    private static final Reported SECOND = violation(2, "unit-2", "late");
    private static final Reported THIRD = violation(3, "unit-3", "late");
    private static final Reported FOURTH = violation(4, "unit-4", "late");

    @Test
    void the_second_of_its_kind_calls_for_a_proposal() {
        assertThat(promotion(List.of(), FIRST)).isInstanceOf(Promotion.Nothing.class);
        assertThat(promotion(List.of(), FIRST, SECOND)).isInstanceOf(Promotion.Propose.class);
    }

    @Test
    void little_impact_or_confidence_calls_for_nothing() {
        Portrait doubtful = Portraits.withConfidence("Late", 0.79, FIRST, SECOND);

        assertThat(promotion(List.of(), FIRST.with(Severity.LOW), SECOND.with(Severity.LOW)))
                .isInstanceOf(Promotion.Nothing.class);
        assertThat(Promotion.of(CRITERIA, idOf(SECOND), doubtful, () -> ImpactFormula.of(doubtful), List.of()))
                .isInstanceOf(Promotion.Nothing.class);
    }

    @Test
    void what_a_rule_noticed_does_not_count() {
        Reported byRule = SECOND.by(SourceKind.RULE, "RULE-WF-001");

        assertThat(promotion(List.of(), FIRST, byRule)).isInstanceOf(Promotion.Nothing.class);
    }

    @Test
    void a_further_violation_amends_the_open_proposal_once() {
        Improvement open = after(null, proposed(FIRST, SECOND));

        assertThat(promotion(List.of(open), FIRST, SECOND)).isInstanceOf(Promotion.Nothing.class);
        assertThat(promotion(List.of(open), FIRST, SECOND, THIRD))
                .isInstanceOfSatisfying(
                        Promotion.Amend.class,
                        amend -> assertThat(amend.revision()).isEqualTo(2));
        Improvement amended = after(open, amended(2, FIRST, SECOND, THIRD));
        assertThat(promotion(List.of(amended), FIRST, SECOND, THIRD)).isInstanceOf(Promotion.Nothing.class);
    }

    @Test
    void much_evidence_is_amended_when_a_tenth_has_come_to_it() {
        Improvement open = after(null, proposed(many(20)));

        assertThat(promotion(List.of(open), many(21))).isInstanceOf(Promotion.Nothing.class);
        assertThat(promotion(List.of(open), many(22))).isInstanceOf(Promotion.Amend.class);
    }

    @Test
    void a_proposal_that_comes_back_names_the_rejected_one() {
        Improvement rejected = after(after(null, proposed(FIRST, SECOND)), rejected(1));

        assertThat(promotion(List.of(rejected), FIRST, SECOND, THIRD, FOURTH))
                .isEqualTo(new Promotion.Propose(Optional.of(rejected)));
        assertThat(Objects.requireNonNull(rejected.judgement()).at()).isEqualTo(NOW);
    }

    @Test
    void an_approved_improvement_is_not_proposed_again() {
        Improvement approved = after(after(null, proposed(FIRST, SECOND)), approved(1));

        assertThat(promotion(List.of(approved), FIRST, SECOND, THIRD)).isInstanceOf(Promotion.Nothing.class);
    }

    @Test
    void a_rejected_proposal_comes_back_when_its_evidence_has_doubled() {
        Improvement rejected = after(after(null, proposed(FIRST, SECOND)), rejected(1));

        assertThat(promotion(List.of(rejected), FIRST, SECOND, THIRD)).isInstanceOf(Promotion.Nothing.class);
        assertThat(promotion(List.of(rejected), FIRST, SECOND, THIRD, FOURTH)).isInstanceOf(Promotion.Propose.class);
    }

    @Test
    void only_the_first_verdict_on_the_current_revision_counts() {
        Improvement open = after(after(null, proposed(FIRST, SECOND)), amended(2, FIRST, SECOND, THIRD));

        assertThat(after(open, approved(1)).status()).isEqualTo(Improvement.Status.PROPOSED);
        assertThat(after(after(open, approved(2)), rejected(2)).status()).isEqualTo(Improvement.Status.APPROVED);
        assertThat(after(after(open, approved(2)), amended(3, FOURTH)).revision())
                .isEqualTo(2);
    }

    private static Promotion promotion(List<Improvement> improvements, Reported... members) {
        Portrait teaching = Portraits.of("Late", members).teaching();
        return Promotion.of(
                CRITERIA, idOf(members[members.length - 1]), teaching, () -> ImpactFormula.of(teaching), improvements);
    }

    private static Reported[] many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> violation(number, "unit-" + number, "late"))
                .toArray(Reported[]::new);
    }

    private static ViolationId idOf(Reported reported) {
        return reported.now().detected().id();
    }

    private static Improvement after(@Nullable Improvement before, ImprovementEvent event) {
        return Objects.requireNonNull(Improvement.after(before, event));
    }

    private static Proposal proposal(Reported... members) {
        return ProposalDraft.of(
                CaseFiles.bare(Portraits.of("Late", members)), new Lesson.Nothing("Nothing tells them apart"));
    }

    private static ImprovementEvent proposed(Reported... members) {
        return new ImprovementProposed(ID, 1, proposal(members), "analyzer-service", NOW);
    }

    private static ImprovementEvent amended(int revision, Reported... members) {
        return new ImprovementAmended(ID, revision, proposal(members), "analyzer-service", NOW);
    }

    private static ImprovementEvent approved(int revision) {
        return new ImprovementApproved(ID, revision, RuleMode.SHADOW, "reviewer-1", "good", NOW);
    }

    private static ImprovementEvent rejected(int revision) {
        return new ImprovementRejected(ID, revision, "reviewer-1", "not yet", NOW);
    }
}
