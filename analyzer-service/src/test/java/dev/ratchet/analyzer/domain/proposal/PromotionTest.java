package dev.ratchet.analyzer.domain.proposal;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.cause.ImpactFormula;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Portraits;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotionTest {

    private static final ImprovementId ID = ImprovementId.parse("IMP-2025-12-01-001");
    private static final Reported FIRST = violation(1, "unit-1", "late");
    private static final Reported SECOND = violation(2, "unit-2", "late");
    private static final Reported THIRD = violation(3, "unit-3", "late");
    private static final Reported FOURTH = violation(4, "unit-4", "late");

    private final Field field = new Field();

    @Test
    void the_second_of_its_kind_calls_for_a_proposal() {
        assertThat(field.comes("PAT-1", FIRST)).isEmpty();
        assertThat(field.comes("PAT-1", SECOND)).singleElement().isInstanceOf(Promotion.Propose.class);
    }

    @Test
    void little_impact_or_confidence_calls_for_nothing() {
        Portrait doubtful = Portraits.withConfidence("Late", 0.79, FIRST, SECOND);
        Candidate unsure = new Candidate(
                doubtful,
                () -> ImpactFormula.of(doubtful),
                new PromotionCriteria(2, ImpactClass.MEDIUM, 0.8),
                List.of());

        assertThat(field.has("PAT-1", FIRST.with(Severity.LOW), SECOND.with(Severity.LOW))
                        .asked("PAT-1"))
                .isEmpty();
        assertThat(new Promotions(field).of(unsure)).isEmpty();
    }

    @Test
    void what_a_rule_noticed_does_not_count() {
        Reported byRule = SECOND.by(SourceKind.RULE, "RULE-WF-001");

        assertThat(field.has("PAT-1", FIRST, byRule).asked("PAT-1")).isEmpty();
    }

    @Test
    void a_further_violation_amends_the_open_proposal_once() {
        field.has("PAT-1", FIRST, SECOND).asked("PAT-1");

        assertThat(field.asked("PAT-1")).isEmpty();
        assertThat(field.comes("PAT-1", THIRD))
                .singleElement()
                .isInstanceOfSatisfying(
                        Promotion.Amend.class,
                        amend -> assertThat(amend.revision()).isEqualTo(2));
        assertThat(field.asked("PAT-1")).isEmpty();
    }

    @Test
    void much_evidence_is_amended_when_a_tenth_has_come_to_it() {
        field.has("PAT-1", many(20)).asked("PAT-1");

        assertThat(field.comes("PAT-1", violation(21, "unit-21", "late"))).isEmpty();
        assertThat(field.comes("PAT-1", violation(22, "unit-22", "late")))
                .singleElement()
                .isInstanceOf(Promotion.Amend.class);
    }

    @Test
    void a_proposal_that_comes_back_names_the_rejected_one() {
        field.has("PAT-1", FIRST, SECOND).asked("PAT-1");
        field.say(rejected(1));

        assertThat(field.comes("PAT-1", THIRD)).isEmpty();
        assertThat(field.comes("PAT-1", FOURTH))
                .singleElement()
                .isInstanceOfSatisfying(
                        Promotion.Propose.class,
                        propose -> assertThat(propose.rejected())
                                .hasValueSatisfying(
                                        before -> assertThat(before.id()).isEqualTo(ID)));
        assertThat(Objects.requireNonNull(field.improvements().getFirst().judgement())
                        .at())
                .isEqualTo(Field.NOW);
    }

    @Test
    void also_very_much_evidence_can_double() {
        field.has("PAT-1", many(600)).asked("PAT-1");
        field.say(rejected(1));

        assertThat(field.has("PAT-1", from(601, 1_199)).asked("PAT-1")).isEmpty();
        assertThat(field.comes("PAT-1", violation(1_200, "unit-1", "late")))
                .singleElement()
                .isInstanceOf(Promotion.Propose.class);
    }

    @Test
    void more_evidence_than_a_proposal_may_name_has_doubled_when_all_that_it_would_name_is_new() {
        field.has("PAT-1", many(2_500)).asked("PAT-1");
        field.say(rejected(1));

        assertThat(field.has("PAT-1", from(2_501, 3_499)).asked("PAT-1")).isEmpty();
        assertThat(field.comes("PAT-1", violation(3_500, "unit-1", "late")))
                .singleElement()
                .isInstanceOf(Promotion.Propose.class);
    }

    @Test
    void an_approved_improvement_is_not_proposed_again() {
        field.has("PAT-1", FIRST, SECOND).asked("PAT-1");
        field.say(approved(1));

        assertThat(field.comes("PAT-1", THIRD)).isEmpty();
    }

    @Test
    void only_the_first_verdict_on_the_current_revision_counts() {
        field.has("PAT-1", FIRST, SECOND).asked("PAT-1");
        field.comes("PAT-1", THIRD);

        field.say(approved(1));
        assertThat(field.open()).hasSize(1);
        field.say(approved(2));
        field.say(rejected(2));
        assertThat(field.improvements()).extracting(Improvement::status).containsExactly(Improvement.Status.APPROVED);
    }

    @Test
    void a_pattern_that_a_correction_has_brought_over_the_threshold_calls_for_a_proposal() {
        field.comes("PAT-1", FIRST);
        field.comes("PAT-2", SECOND);

        List<Promotion> said = field.merges("PAT-1", "PAT-2").asked("PAT-2");

        assertThat(said).singleElement().isInstanceOf(Promotion.Propose.class);
    }

    @Test
    void what_a_split_takes_away_amends_the_open_proposal() {
        field.has("PAT-1", FIRST, SECOND, THIRD).asked("PAT-1");

        List<Promotion> said = field.loses("PAT-1", SECOND).asked("PAT-1");

        assertThat(said).singleElement().isInstanceOf(Promotion.Amend.class);
        assertThat(field.open().getFirst().violations()).containsExactly(idOf(FIRST), idOf(THIRD));
    }

    @Test
    void of_two_open_proposals_of_patterns_that_were_merged_the_older_one_stays() {
        field.has("PAT-1", FIRST, SECOND).asked("PAT-1");
        field.has("PAT-2", THIRD, FOURTH).asked("PAT-2");

        List<Promotion> said = field.merges("PAT-2", "PAT-1").asked("PAT-2");

        assertThat(said).hasExactlyElementsOfTypes(Promotion.Supersede.class, Promotion.Amend.class);
        assertThat(field.open()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(ID);
            assertThat(kept.violations()).hasSize(4);
        });
        assertThat(field.asked("PAT-2")).isEmpty();
    }

    @Test
    void a_proposal_is_not_older_than_what_it_rests_on() {
        Instant first = FIRST.now().detected().detectedAt();
        Instant second = SECOND.now().detected().detectedAt();
        List<Promotion> said = field.has("PAT-1", FIRST, SECOND).asked("PAT-1");

        assertThat(said).singleElement().isInstanceOfSatisfying(Promotion.Propose.class, propose -> {
            assertThat(Promotion.since(propose.about(), first)).isEqualTo(second);
            assertThat(Promotion.since(propose.about(), second.plusSeconds(1))).isEqualTo(second.plusSeconds(1));
        });
    }

    @Test
    void an_alike_pattern_of_another_workflow_joins_the_open_proposal() {
        field.has("PAT-1", FIRST, SECOND).asked("PAT-1");

        assertThat(field.comes("PAT-2", THIRD.in("mailing"))).isEmpty();
        assertThat(field.comes("PAT-2", FOURTH.in("mailing")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Promotion.Amend.class,
                        amend -> assertThat(amend.about())
                                .extracting(Candidate::workflow)
                                .containsExactly("shipping", "mailing"));
        assertThat(field.open()).singleElement().satisfies(one -> {
            assertThat(one.patterns()).containsExactly("PAT-1", "PAT-2");
            assertThat(one.violations()).hasSize(4);
        });
    }

    @Test
    void a_covered_pattern_has_no_second_proposal_also_when_the_one_that_covers_it_was_approved() {
        field.has("PAT-1", FIRST, SECOND).asked("PAT-1");
        field.has("PAT-2", THIRD.in("mailing"), FOURTH.in("mailing")).asked("PAT-2");
        field.say(approved(2));

        assertThat(field.comes("PAT-2", violation(5, "unit-5", "late").in("mailing")))
                .isEmpty();
        assertThat(field.improvements()).hasSize(1);
    }

    @Test
    void an_alike_pattern_that_comes_after_the_approval_has_a_proposal_of_its_own() {
        field.has("PAT-1", FIRST, SECOND).asked("PAT-1");
        field.say(approved(1));

        List<Promotion> said =
                field.has("PAT-2", THIRD.in("mailing"), FOURTH.in("mailing")).asked("PAT-2");

        assertThat(said)
                .singleElement()
                .isInstanceOfSatisfying(
                        Promotion.Propose.class,
                        propose -> assertThat(propose.about()).hasSize(1));
    }

    @Test
    void several_alike_patterns_that_deserve_it_have_one_proposal_together() {
        field.has("PAT-1", FIRST, SECOND);

        List<Promotion> said =
                field.has("PAT-2", THIRD.in("mailing"), FOURTH.in("mailing")).asked("PAT-2");

        assertThat(said)
                .singleElement()
                .isInstanceOfSatisfying(
                        Promotion.Propose.class,
                        propose -> assertThat(propose.about())
                                .extracting(Candidate::id)
                                .containsExactly("PAT-2", "PAT-1"));
        assertThat(field.asked("PAT-1")).isEmpty();
    }

    @Test
    void each_workflow_asks_for_its_own_criteria() {
        field.asks("mailing", new PromotionCriteria(3, ImpactClass.MEDIUM, 0.8));
        field.has("PAT-1", FIRST, SECOND).asked("PAT-1");

        assertThat(field.has("PAT-2", THIRD.in("mailing"), FOURTH.in("mailing")).asked("PAT-2"))
                .isEmpty();
    }

    @Test
    void alike_open_proposals_of_two_workflows_become_one() {
        field.has("PAT-1", FIRST, SECOND).asked("PAT-1");
        Field apart = new Field().has("PAT-2", THIRD.in("mailing"), FOURTH.in("mailing"));
        field.say(proposedTwo(apart));
        field.has("PAT-2", THIRD.in("mailing"), FOURTH.in("mailing"));

        List<Promotion> said = field.comes("PAT-1", violation(5, "unit-5", "late"));

        assertThat(said).hasExactlyElementsOfTypes(Promotion.Supersede.class, Promotion.Amend.class);
        assertThat(field.open()).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(ID);
            assertThat(kept.patterns()).containsExactly("PAT-1", "PAT-2");
            assertThat(kept.violations()).hasSize(5);
        });
    }

    @Test
    void in_whatever_order_violations_come_one_proposal_covers_all() {
        List<Reported> all = List.of(
                FIRST,
                SECOND,
                THIRD.in("mailing"),
                FOURTH.in("mailing"),
                violation(5, "unit-5", "late").in("storing"),
                violation(6, "unit-6", "late").in("storing"));

        for (int order = 0; order < 200; order++) {
            List<Reported> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(order));
            Field fresh = new Field();
            shuffled.forEach(one -> fresh.comes("PAT-" + one.workflow(), one));

            assertThat(fresh.improvements()).singleElement().satisfies(one -> {
                assertThat(one.patterns()).containsExactlyInAnyOrder("PAT-shipping", "PAT-mailing", "PAT-storing");
                assertThat(one.violations()).hasSize(6);
            });
        }
    }

    private static ImprovementEvent proposedTwo(Field field) {
        return new ImprovementProposed(
                ImprovementId.parse("IMP-2025-12-01-007"),
                1,
                Field.proposal(List.of(field.find("PAT-2").orElseThrow()), Optional.empty()),
                "analyzer-service",
                Field.NOW);
    }

    private static Reported[] many(int count) {
        return from(1, count);
    }

    private static Reported[] from(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> violation(number, "unit-" + number, "late"))
                .toArray(Reported[]::new);
    }

    private static ViolationId idOf(Reported reported) {
        return reported.now().detected().id();
    }

    private static ImprovementApproved approved(int revision) {
        return new ImprovementApproved(ID, revision, RuleMode.SHADOW, "reviewer-1", "good", Field.NOW);
    }

    private static ImprovementRejected rejected(int revision) {
        return new ImprovementRejected(ID, revision, "reviewer-1", "not yet", Field.NOW);
    }
}
