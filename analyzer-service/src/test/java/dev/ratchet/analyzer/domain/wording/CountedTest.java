package dev.ratchet.analyzer.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void one_of_a_kind_is_told_in_the_singular() {
        assertThat(Counted.of(1, "day")).isEqualTo("1 day");
        assertThat(Counted.of(0, "day")).isEqualTo("0 days");
        assertThat(Counted.of(1, 1, "sound run")).isEqualTo("1 of 1 sound run");
        assertThat(Counted.of(1, 2, "sound run")).isEqualTo("1 of 2 sound runs");
        assertThat(Counted.times(1)).isEqualTo("once");
        assertThat(Counted.times(3)).isEqualTo("3 times");
    }
}
