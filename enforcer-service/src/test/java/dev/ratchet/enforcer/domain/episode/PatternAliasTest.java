package dev.ratchet.enforcer.domain.episode;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.ViolationType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternAliasTest {

    @Test
    void a_pattern_that_was_merged_is_stood_for_by_the_other() {
        PatternsRegrouped merged = regrouped("p-2", "p-1");

        assertThat(PatternAlias.keysOf(merged)).containsExactly("p-1", "p-2");
        assertThat(PatternAlias.after("p-1", null, merged)).isEqualTo(new PatternAlias("p-1", "p-2"));
        assertThat(PatternAlias.after("p-2", null, merged)).isNull();
    }

    @Test
    void a_pattern_may_be_one_of_its_own_again() {
        PatternAlias merged = new PatternAlias("p-1", "p-2");

        assertThat(PatternAlias.after("p-1", merged, regrouped("p-1"))).isEqualTo(new PatternAlias("p-1", "p-1"));
    }

    private static PatternsRegrouped regrouped(String pattern, String... aliases) {
        Regrouping group = new Regrouping(pattern, "slug", "A title", List.of(aliases), List.of());
        return new PatternsRegrouped("release", ViolationType.ARCHITECTURE, List.of(group), "m", NOW);
    }
}
