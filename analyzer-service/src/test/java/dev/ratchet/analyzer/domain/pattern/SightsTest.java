package dev.ratchet.analyzer.domain.pattern;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.grouping.Background;
import dev.ratchet.analyzer.domain.grouping.WordsEmbedding;
import dev.ratchet.analyzer.domain.pattern.Corrections.Word;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SightsTest {

    private static final Word WORD = new Word("reviewer-1", "They told me", Instant.parse("2025-11-20T12:00:00Z"));
    private static final Reported EMPTY = violation(1, "crane", "The logbook has no entry of the day");
    private static final Reported AGAIN = violation(2, "lift", "The logbook has no entry of the day");
    private static final Reported SIMILAR = violation(3, "dock", "The logbook has no entry of the day at all");
    private static final Reported NOBODY = violation(4, "pier", "Nobody wrote the day into the logbook");
    private static final Reported ROPES = violation(5, "winch", "Ropes frayed").gap("ropes checked", "ropes frayed");

    private final WordsEmbedding embedding = new WordsEmbedding();
    private final PatternLog log = new PatternLog(embedding, 32);
    private final Sights sights = new Sights(log, new TextMemory(log, embedding, 100), Background.of(embedding));

    @Test
    void the_most_different_violations_are_shown_beside_the_most_typical_ones() {
        Sight sight = of(EMPTY, AGAIN, SIMILAR, NOBODY, ROPES);

        assertThat(sight.typical()).hasSize(2).contains(EMPTY.now().id());
        assertThat(sight.different()).hasSize(2).first().isEqualTo(ROPES.now().id());
        assertThat(sight.typical()).doesNotContainAnyElementsOf(sight.different());
    }

    @Test
    void of_two_texts_one_is_typical_and_the_other_different() {
        Sight sight = of(EMPTY, ROPES);

        assertThat(sight.typical()).hasSize(1);
        assertThat(sight.different()).hasSize(1).doesNotContainAnyElementsOf(sight.typical());
    }

    @Test
    void where_all_say_the_same_none_is_different() {
        Sight sight = of(EMPTY, AGAIN);

        assertThat(sight.typical()).containsExactly(EMPTY.now().id());
        assertThat(sight.different()).isEmpty();
    }

    /** As one pattern, because a person says so. */
    private Sight of(Reported... members) {
        List.of(members).forEach(log::detected);
        String kept = log.patternOf(members[0]);
        for (Reported member : members) {
            String other = log.patternOf(member);
            if (!other.equals(kept)) {
                Corrections corrections = new Corrections(log, log);
                log.corrected(corrections.merge(List.of(log.pattern(kept), log.pattern(other)), WORD));
            }
        }
        return sights.of(log.portrait(kept).orElseThrow());
    }
}
