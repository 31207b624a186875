package dev.ratchet.analyzer.domain.pattern;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.wording.LexicalSimilarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassifierTest {

    private final Classifier classifier = new Classifier(new LexicalSimilarity(), 0.6);

    @Test
    void the_first_violation_founds_a_pattern_that_is_called_by_its_words() {
        Assignment founded = classifier.assign(
                violation(1, "crane", "Logbook not updated for crane").now(), List.of());

        assertThat(founded.pattern()).matches("PAT-[0-9a-f]{12}");
        assertThat(founded.slug().text()).isEqualTo("logbook-not-updated");
        assertThat(founded.similarity()).isEqualTo(1);
        assertThat(founded.confidence()).isEqualTo(1);
    }

    @Test
    void the_same_problem_of_another_artifact_joins_it_with_certainty() {
        Candidate known = candidate(
                "PAT-1", violation(1, "crane", "Logbook not updated for crane").now());

        Assignment joined = classifier.assign(
                violation(2, "fork-lift", "Logbook not updated for fork-lift").now(), List.of(known));

        assertThat(joined.pattern()).isEqualTo("PAT-1");
        assertThat(joined.confidence()).isEqualTo(1);
        assertThat(joined.slug().text()).isEqualTo("logbook-not-updated");
    }

    @Test
    void the_same_gap_in_other_words_joins_it_with_certainty_and_a_lower_similarity() {
        Violation known = violation(1, "crane", "Oiling forgotten")
                .gap("chain oiled daily", "chain dry")
                .now();
        Violation newcomer = violation(2, "lift", "Nobody oiled it")
                .gap("chain oiled daily", "chain dry")
                .now();

        Assignment joined = classifier.assign(newcomer, List.of(candidate("PAT-1", known)));

        assertThat(joined.pattern()).isEqualTo("PAT-1");
        assertThat(joined.confidence()).isEqualTo(1);
        assertThat(joined.similarity()).isLessThan(1);
    }

    @Test
    void similar_words_join_it_with_their_similarity_as_confidence() {
        Violation known = violation(1, "crane", "Daily oiling of the chain forgotten")
                .gap("chain oiled daily", "chain dry")
                .now();
        Violation newcomer = violation(2, "lift", "Daily oiling of the chain skipped")
                .gap("chain oiled daily", "chain was dry and rusty")
                .now();

        Assignment joined = classifier.assign(newcomer, List.of(candidate("PAT-1", known)));

        assertThat(joined.pattern()).isEqualTo("PAT-1");
        assertThat(joined.confidence()).isEqualTo(joined.similarity()).isBetween(0.6, 0.99);
        assertThat(joined.slug().text()).isEqualTo("daily-oiling-chain");
    }

    @Test
    void another_problem_founds_a_pattern_of_its_own() {
        Violation known = violation(1, "crane", "Logbook not updated")
                .gap("an entry a day", "no entry")
                .now();
        Violation newcomer = violation(2, "crane", "Brakes untested")
                .gap("brakes tested", "no test")
                .now();

        Assignment founded = classifier.assign(newcomer, List.of(candidate("PAT-1", known)));

        assertThat(founded.pattern()).isNotEqualTo("PAT-1");
    }

    @Test
    void the_same_words_found_the_same_pattern_whoever_sees_them_first() {
        Assignment one =
                classifier.assign(violation(1, "crane", "Logbook lost by crane").now(), List.of());
        Assignment other =
                classifier.assign(violation(9, "lift", "Logbook lost by lift").now(), List.of());

        assertThat(one.pattern()).isEqualTo(other.pattern());
    }

    @Test
    void the_most_alike_pattern_is_joined_in_whatever_order_they_come() {
        Candidate oiling = candidate(
                "PAT-B",
                violation(1, "crane", "Daily oiling of the chain forgotten").now());
        Candidate greasing = candidate(
                "PAT-A",
                violation(2, "crane", "Daily greasing of the chain forgotten").now());
        Violation newcomer =
                violation(3, "lift", "Daily oiling of the chain forgotten").now();

        Assignment one = classifier.assign(newcomer, List.of(oiling, greasing));
        Assignment other = classifier.assign(newcomer, List.of(greasing, oiling));

        assertThat(one).isEqualTo(other);
        assertThat(one.pattern()).isEqualTo("PAT-B");
    }

    @Test
    void two_patterns_are_never_called_the_same() {
        Violation known = violation(1, "crane", "It failed")
                .gap("ropes checked", "ropes frayed")
                .now();
        Violation newcomer = violation(2, "crane", "It failed")
                .gap("engine warm", "cylinder cracked")
                .now();

        Assignment founded = classifier.assign(newcomer, List.of(candidate("PAT-1", "failed", known)));

        assertThat(founded.slug().text()).isEqualTo("failed-2");
    }

    private static Candidate candidate(String id, Violation... members) {
        return candidate(id, id, members);
    }

    private static Candidate candidate(String id, String slug, Violation... members) {
        Pattern pattern =
                new Pattern(id, "shipping", members[0].detected().type(), slug, slug, false, new ArrayList<>(), null);
        return new Candidate(
                pattern, Arrays.stream(members).map(Violation::wording).toList());
    }
}
