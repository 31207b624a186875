package dev.ratchet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoresTest {

    private static final List<String> LABELS = List.of("a", "a", "a", "b", "b", "b");

    @Test
    void the_labels_themselves_agree_completely() {
        List<Integer> groups = List.of(7, 7, 7, 3, 3, 3);

        assertThat(Scores.ari(groups, LABELS)).isEqualTo(1);
        assertThat(Scores.v(groups, LABELS)).isCloseTo(1, within(1e-12));
        assertThat(Scores.groupingAccuracy(groups, LABELS)).isEqualTo(1);
        assertThat(Scores.fga(groups, LABELS)).isEqualTo(1);
    }

    @Test
    void one_group_for_everything_is_no_better_than_chance() {
        List<Integer> groups = List.of(1, 1, 1, 1, 1, 1);

        assertThat(Scores.ari(groups, LABELS)).isCloseTo(0, within(1e-12));
        assertThat(Scores.v(groups, LABELS)).isCloseTo(0, within(1e-12));
        assertThat(Scores.groupingAccuracy(groups, LABELS)).isZero();
        assertThat(Scores.fga(groups, LABELS)).isZero();
    }

    @Test
    void what_is_half_right_is_scored_as_the_papers_do() {
        List<Integer> groups = List.of(1, 1, 2, 2, 3, 3);

        // Pairs: 2 of both, 3 groups of one pair each, 2 labels of three pairs each, 15 in all.
        assertThat(Scores.ari(groups, LABELS)).isCloseTo((2 - 1.2) / (4.5 - 1.2), within(1e-9));
        assertThat(Scores.fga(List.of(1, 1, 1, 2, 2, 3), LABELS)).isCloseTo(0.4, within(1e-9));
        assertThat(Scores.groupingAccuracy(List.of(1, 1, 1, 2, 2, 3), LABELS)).isEqualTo(0.5);
    }
}
