package dev.ratchet.analyzer.domain.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionTest {

    private static final int TRIALS = 300;

    @ParameterizedTest
    @CsvSource({
        "400, 8, 1, 0.9, 0.02",
        "400, 8, 2, 0.9, 0.02",
        "600, 8, 3, 0.9, 0.02",
        "400, 8, 1, 0.6, 0.05",
        "600, 8, 2, 0.7, 0.05",
        "1000, 8, 3, 0.7, 0.05",
    })
    void a_planted_cause_is_named_exactly(int cases, int dimensions, int planted, double inside, double outside) {
        PlantedWorld world = new PlantedWorld(cases, dimensions, planted, inside, outside);

        List<String> other = new ArrayList<>();
        for (int seed = 0; seed < TRIALS; seed++) {
            List<Explanation> named =
                    Attribution.of(world.contrast(new Random(seed))).explanations();
            if (named.isEmpty() || !named.getFirst().conditions().equals(world.cause())) {
                other.add("seed " + seed + ": "
                        + named.stream().map(Explanation::conditions).toList());
            }
        }

        assertThat(other).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 6, 0.3", "60, 8, 0.2", "200, 10, 0.05", "400, 8, 0.1", "400, 8, 0.5", "1000, 6, 0.3"})
    void where_no_cause_was_planted_nothing_stands_out(int cases, int dimensions, double share) {
        PlantedWorld world = new PlantedWorld(cases, dimensions, 0, share, share);

        List<Integer> seedsWithNames = IntStream.range(0, TRIALS)
                .filter(seed -> !Attribution.of(world.contrast(new Random(seed)))
                        .explanations()
                        .isEmpty())
                .boxed()
                .toList();

        assertThat(seedsWithNames).isEmpty();
    }

    @Test
    void a_cause_is_told_with_its_counts_and_its_cases() {
        List<Case> cases = new ArrayList<>(cases(0, 6, true, "team", "red", "hour", "early"));
        cases.addAll(cases(6, 20, false, "team", "blue", "hour", "early"));
        cases.addAll(cases(26, 20, false, "team", "green", "hour", "late"));

        Explanation named =
                Attribution.of(new Contrast("other runs", cases)).explanations().getFirst();

        assertThat(named.statement("other runs")).isEqualTo("team = red in 6 of 6, but in 0 of 40 other runs");
        assertThat(named.cited()).hasSize(6).contains("case-0", "case-5");
        assertThat(named.chance()).isLessThan(0.001);
    }

    @Test
    void circumstances_that_always_come_together_are_named_together() {
        List<Case> cases = new ArrayList<>(cases(0, 6, true, "team", "red", "tool", "old"));
        cases.addAll(cases(6, 40, false, "team", "blue", "tool", "new"));

        Explanation named =
                Attribution.of(new Contrast("other runs", cases)).explanations().getFirst();

        assertThat(named.sameCases()).containsExactly(List.of(new Condition("tool", "old")));
        assertThat(named.statement("other runs")).endsWith("(the same cases have tool = old)");
    }

    @Test
    void two_causes_are_both_named() {
        List<Case> cases = new ArrayList<>(cases(0, 12, true, "team", "red", "tool", "new"));
        cases.addAll(cases(12, 9, true, "team", "blue", "tool", "old"));
        cases.addAll(cases(21, 60, false, "team", "blue", "tool", "new"));

        List<Explanation> named =
                Attribution.of(new Contrast("other runs", cases)).explanations();

        assertThat(named)
                .extracting(Explanation::conditions)
                .containsExactly(List.of(new Condition("team", "red")), List.of(new Condition("tool", "old")));
    }

    @Test
    void few_cases_prove_nothing_and_the_closest_is_shown_as_such() {
        List<Case> cases = new ArrayList<>(cases(0, 2, true, "team", "red", "hour", "early"));
        cases.addAll(cases(2, 8, false, "team", "blue", "hour", "early"));

        Attribution attribution = Attribution.of(new Contrast("other runs", cases));

        assertThat(attribution.explanations()).isEmpty();
        assertThat(attribution.closest().map(Explanation::conditions)).contains(List.of(new Condition("team", "red")));
        assertThat(attribution.closest().map(Explanation::chance).orElse(0.0)).isGreaterThan(0.001);
    }

    @Test
    void what_is_unknown_of_a_case_speaks_neither_for_nor_against() {
        List<Case> cases = new ArrayList<>(cases(0, 8, true, "team", "red", "hour", "early"));
        cases.addAll(cases(8, 8, false, "team", "blue", "hour", "early"));
        cases.addAll(cases(16, 60, false, "hour", "late", "zone", "north"));

        Attribution attribution = Attribution.of(new Contrast("other runs", cases));

        assertThat(attribution.explanations().getFirst().conditions()).containsExactly(new Condition("hour", "early"));
    }

    @Test
    void without_anything_to_compare_with_nothing_is_said() {
        Attribution alone = Attribution.of(new Contrast("other runs", cases(0, 5, true, "team", "red", "zone", "a")));

        assertThat(alone.explanations()).isEmpty();
        assertThat(alone.closest()).isEmpty();
    }

    private static List<Case> cases(
            int first, int count, boolean inPattern, String one, String value, String other, String otherValue) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> new Case("case-" + number, Map.of(one, value, other, otherValue), inPattern))
                .toList();
    }
}
