package dev.ratchet.analyzer.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.analyzer.domain.Reported;
import org.junit.jupiter.api.Test;

class LexicalSimilarityTest {

    private final Similarity similarity = new LexicalSimilarity();

    @Test
    void the_same_words_are_one_and_no_common_word_is_nought() {
        Wording grease = wording("crane was not greased", "crane greased weekly", "crane dry");
        Wording paint = wording("paint peels", "fresh colours", "rust spots");

        assertThat(similarity.between(grease, grease)).isEqualTo(1);
        assertThat(similarity.between(grease, paint)).isLessThan(0.05);
    }

    @Test
    void it_does_not_matter_which_comes_first() {
        Wording one = wording("log book entry missing", "an entry in the log book", "no entry");
        Wording other = wording("entry missing in log book of today", "log book has an entry", "nothing entered");

        assertThat(similarity.between(one, other)).isCloseTo(similarity.between(other, one), within(1e-12));
        assertThat(similarity.between(one, other)).isBetween(0.3, 0.99);
    }

    @Test
    void what_is_expected_and_what_came_count_beside_the_description() {
        Wording one = wording("departed early", "hatch sealed before departure", "hatch open");
        Wording alike = wording("left too soon", "hatch sealed before departure", "hatch open");
        Wording unlike = wording("left too soon", "manifest signed", "manifest blank");

        assertThat(similarity.between(one, alike)).isGreaterThan(similarity.between(one, unlike) + 0.3);
    }

    private static Wording wording(String description, String expected, String actual) {
        return Reported.violation(1, "unit", description)
                .gap(expected, actual)
                .now()
                .wording();
    }
}
