package dev.ratchet.analyzer.domain.learning.atoms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.learning.ExactBound;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0.55, 0.82, false, 0.7",
        "0.82, 0.55, false, 0.7",
        "3, 40, true, 20",
        "3, 4, true, 4",
        "4, 3, true, 3",
        "0.701, 0.702, false, 0.702",
        "-5, 5, true, 0",
    })
    void the_roundest_number_of_a_gap_is_found(BigDecimal open, BigDecimal closed, boolean isWhole, BigDecimal round) {
        assertThat(RoundNumber.between(open, closed, isWhole).orElseThrow()).isEqualByComparingTo(round);
    }

    @Test
    void a_count_proves_what_clopper_and_pearson_say_it_proves() {
        assertThat(ExactBound.lowerOfAll(0)).isZero();
        assertThat(ExactBound.lowerOfAll(1)).isEqualTo(0.05);
        assertThat(ExactBound.lowerOfAll(2)).isBetween(0.2236, 0.2237);
        assertThat(ExactBound.lowerOfAll(59)).isBetween(0.95, 0.951);
        assertThat(ExactBound.upperOfNone(59)).isBetween(0.049, 0.05);
        assertThat(ExactBound.upperOfNone(0)).isEqualTo(1);
        assertThat(ExactBound.lower(18, 20)).isBetween(0.7173, 0.7175);
        assertThat(ExactBound.upper(2, 20)).isBetween(0.2825, 0.2827);
        assertThat(ExactBound.lower(0, 20)).isZero();
        assertThat(ExactBound.upper(20, 20)).isEqualTo(1);
    }
}
