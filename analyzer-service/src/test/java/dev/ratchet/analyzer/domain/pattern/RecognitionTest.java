package dev.ratchet.analyzer.domain.pattern;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.grouping.Embedding;
import dev.ratchet.analyzer.domain.grouping.WordsEmbedding;
import dev.ratchet.analyzer.domain.pattern.Corrections.Word;
import dev.ratchet.events.ConfidenceBasis;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    private static final int SHARE = 32;
    private static final Word WORD = new Word("reviewer-1", "They told me", Instant.parse("2025-11-20T12:00:00Z"));
    private static final List<String> PROBLEMS = List.of(
            "the logbook of the crane has no entry",
            "nobody wrote the day into the logbook",
            "the chain was not oiled before work began",
            "oiling of the chain was forgotten again",
            "brakes were never tested after the repair",
            "the test of the brakes is missing",
            "load was heavier than the plate allows",
            "the hook carried more load than allowed");

    private final PatternLog log = new PatternLog(new WordsEmbedding(), SHARE);
    private final Corrections corrections = new Corrections(log, log);

    @Test
    void the_first_violation_founds_a_pattern_that_is_called_by_its_words() {
        ViolationClassified founded = log.detected(violation(1, "crane", "Logbook not updated for crane"));

        assertThat(founded.pattern()).matches("PAT-[0-9a-f]{12}");
        assertThat(founded.slug()).isEqualTo("logbook-not-updated");
        assertThat(founded.title()).isEqualTo("Logbook not updated");
        assertThat(founded.similarity()).isEqualTo(1);
        assertThat(founded.basis()).isEqualTo(ConfidenceBasis.IDENTICAL);
        assertThat(founded.vector()).hasSize(384);
        assertThat(founded.model()).isEqualTo("words-1");
    }

    @Test
    void the_same_problem_of_another_artifact_joins_it_with_certainty_and_without_a_vector() {
        ViolationClassified founded = log.detected(violation(1, "crane", "Logbook not updated for crane"));

        ViolationClassified joined = log.detected(violation(2, "fork-lift", "Logbook not updated for fork-lift"));

        assertThat(joined.pattern()).isEqualTo(founded.pattern());
        assertThat(joined.fingerprint()).isEqualTo(founded.fingerprint());
        assertThat(joined.confidence()).isEqualTo(1);
        assertThat(joined.basis()).isEqualTo(ConfidenceBasis.IDENTICAL);
        assertThat(joined.vector()).isEmpty();
    }

    @Test
    void the_same_gap_in_other_words_is_certain_and_says_what_that_rests_on() {
        log.detected(violation(1, "crane", "Oiling forgotten").gap("chain oiled daily", "chain dry"));

        ViolationClassified joined =
                log.detected(violation(2, "lift", "Nobody oiled it").gap("chain oiled daily", "chain dry"));

        assertThat(log.partition()).hasSize(1);
        assertThat(joined.confidence()).isEqualTo(1);
        assertThat(joined.basis()).isEqualTo(ConfidenceBasis.SAME_GAP);
        assertThat(joined.similarity()).isLessThan(1);
    }

    @Test
    void a_pattern_that_is_too_small_to_measure_says_so() {
        log.detected(
                violation(1, "crane", "Daily oiling of the chain forgotten").gap("chain oiled", "chain dry"));

        ViolationClassified joined = log.detected(
                violation(2, "lift", "Daily oiling of the chain skipped").gap("chain oiled", "the chain dry"));

        assertThat(log.partition()).hasSize(1);
        assertThat(joined.basis()).isEqualTo(ConfidenceBasis.TOO_SMALL);
        assertThat(joined.confidence()).isLessThan(0.8);
    }

    @Test
    void what_a_person_merged_rests_on_that_word_until_something_else_joins() {
        Reported ropes = violation(1, "crane", "Ropes frayed").gap("ropes checked", "ropes frayed");
        Reported frost = violation(2, "crane", "Cylinder cracked by frost").gap("engine warm", "cylinder cracked");
        log.detected(ropes);
        log.detected(frost);
        Pattern kept = log.pattern(log.patternOf(ropes));

        log.corrected(corrections.merge(List.of(kept, log.pattern(log.patternOf(frost))), WORD));

        assertThat(log.certainty(kept.id())).isEqualTo(Certainty.BY_PERSON);
        assertThat(log.portrait(kept.id()).orElseThrow().proposable().frequency())
                .isEqualTo(2);
        ViolationClassified joined =
                log.detected(violation(3, "lift", "Ropes frayed again").gap("ropes checked", "all ropes frayed"));
        assertThat(joined.pattern()).isEqualTo(kept.id());
        assertThat(joined.basis()).isEqualTo(ConfidenceBasis.TOO_SMALL);
        assertThat(log.portrait(kept.id()).orElseThrow().mostAlike()).isEqualTo(2);
    }

    @Test
    void another_problem_founds_a_pattern_of_its_own() {
        log.detected(violation(1, "crane", "Logbook not updated").gap("an entry a day", "no entry"));
        log.detected(violation(2, "crane", "Brakes untested").gap("brakes tested", "no test"));

        assertThat(log.partition()).hasSize(2);
    }

    @Test
    void two_patterns_are_never_called_the_same() {
        log.detected(violation(1, "crane", "It failed").gap("ropes checked", "ropes frayed"));
        ViolationClassified other =
                log.detected(violation(2, "crane", "It failed").gap("engine warm", "cylinder cracked by frost"));

        assertThat(other.slug()).isEqualTo("failed-2");
    }

    @Test
    void any_order_of_arrival_draws_the_same_patterns() {
        Set<Set<Set<String>>> drawn = new HashSet<>();
        for (int seed = 0; seed < 5; seed++) {
            List<Reported> arrivals = new ArrayList<>(reports());
            Collections.shuffle(arrivals, new Random(seed));
            PatternLog other = new PatternLog(new WordsEmbedding(), SHARE);
            arrivals.forEach(other::detected);
            drawn.add(other.partition());
        }

        assertThat(drawn).hasSize(1);
        assertThat(drawn.iterator().next()).hasSizeGreaterThan(3);
    }

    @Test
    void what_is_replayed_is_what_was_and_nothing_is_judged_again() {
        reports().forEach(log::detected);
        Pattern some = log.pattern(log.patternOf(reports().getFirst()));
        Pattern other = log.pattern(log.patternOf(reports().get(2)));
        log.corrected(corrections.merge(List.of(some, other), WORD));

        PatternLog again = log.replayed(new WordsEmbedding(), SHARE);

        assertThat(again.state()).isEqualTo(log.state());
    }

    @Test
    void one_text_again_and_again_is_one_text_of_one_pattern() {
        for (int time = 1; time <= 5_000; time++) {
            log.detected(violation(time, "crane-" + time, "Logbook not updated for crane-" + time));
        }

        assertThat(log.partition())
                .singleElement()
                .satisfies(members -> assertThat(members).hasSize(5_000));
        assertThat(log.events).noneMatch(PatternsRegrouped.class::isInstance);
        assertThat(log.events).filteredOn(event -> !vectorOf(event).isEmpty()).hasSize(1);
    }

    @Test
    void what_a_person_merges_stays_together_and_takes_along_what_is_like_it() {
        Reported one = violation(1, "crane", "logbook without entry").gap("an entry a day", "no entry");
        Reported other = violation(2, "crane", "brakes untested").gap("brakes tested", "no test");
        log.detected(one);
        log.detected(other);
        String kept = log.patternOf(one);
        String gone = log.patternOf(other);

        log.corrected(corrections.merge(List.of(log.pattern(kept), log.pattern(gone)), WORD));
        log.detected(violation(3, "lift", "brakes still untested").gap("brakes tested", "no test"));
        reports().forEach(log::detected);

        assertThat(log.patternOf(other)).isEqualTo(log.patternOf(one)).isEqualTo(kept);
        assertThat(log.patternOf(violation(3, "lift", "any"))).isEqualTo(kept);
        assertThat(log.pattern(gone).id()).isEqualTo(kept);
    }

    @Test
    void what_a_person_splits_stays_apart() {
        List<Reported> alike = alike();
        alike.forEach(log::detected);
        String whole = log.patternOf(alike.getFirst());
        assertThat(log.partition()).hasSize(1);

        log.corrected(corrections.split(log.pattern(whole), List.of(id(alike.get(1)), id(alike.get(2))), WORD));
        reports().forEach(log::detected);

        assertThat(log.patternOf(alike.get(1)))
                .isEqualTo(log.patternOf(alike.get(2)))
                .isNotEqualTo(log.patternOf(alike.get(0)));
        assertThat(log.patternOf(alike.get(0))).isEqualTo(whole).isEqualTo(log.patternOf(alike.get(3)));
        assertThat(log.pattern(log.patternOf(alike.get(1))).slug()).doesNotStartWith("PAT-");
    }

    @Test
    void what_a_person_moves_stays_where_it_was_moved_to() {
        List<Reported> alike = alike();
        alike.forEach(log::detected);
        Reported other = violation(20, "crane", "brakes untested").gap("brakes tested", "no test");
        log.detected(other);
        Pattern from = log.pattern(log.patternOf(alike.getFirst()));
        Pattern to = log.pattern(log.patternOf(other));

        log.corrected(corrections.move(from, to, List.of(id(alike.getFirst())), WORD));
        reports().forEach(log::detected);

        assertThat(log.patternOf(alike.getFirst())).isEqualTo(log.patternOf(other));
        assertThat(log.patternOf(alike.get(1))).isNotEqualTo(log.patternOf(other));
    }

    @Test
    void violations_that_say_the_same_as_a_moved_one_move_too() {
        Reported first = violation(1, "crane", "logbook without entry").gap("an entry a day", "no entry");
        Reported same = violation(2, "lift", "logbook without entry").gap("an entry a day", "no entry");
        Reported third = violation(3, "lift", "logbook still without entry").gap("an entry a day", "no entry");
        Reported other = violation(4, "crane", "brakes untested").gap("brakes tested", "no test");
        List.of(first, same, third, other).forEach(log::detected);
        Pattern from = log.pattern(log.patternOf(first));
        Pattern to = log.pattern(log.patternOf(other));

        log.corrected(corrections.move(from, to, List.of(id(same)), WORD));

        assertThat(log.patternOf(first)).isEqualTo(to.id());
        assertThat(log.patternOf(same)).isEqualTo(to.id());
        assertThat(log.patternOf(third)).isEqualTo(from.id());
    }

    @Test
    void what_is_not_similar_leaves_its_pattern() {
        List<Reported> alike = alike();
        alike.forEach(log::detected);
        String whole = log.patternOf(alike.getFirst());

        log.corrected(corrections.notSimilar(log.pattern(whole), List.of(id(alike.get(3))), WORD));
        reports().forEach(log::detected);

        assertThat(log.patternOf(alike.get(3))).isNotEqualTo(log.patternOf(alike.get(0)));
        assertThat(log.patternOf(alike.get(1))).isEqualTo(log.patternOf(alike.get(0)));
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_field() {
        alike().forEach(log::detected);
        Reported other = violation(20, "crane", "brakes untested").gap("brakes tested", "no test");
        log.detected(other);
        Pattern whole = log.pattern(log.patternOf(alike().getFirst()));
        List<ViolationId> all = alike().stream().map(RecognitionTest::id).toList();

        assertThatThrownBy(() -> corrections.split(whole, all, WORD))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("violations");
        assertThatThrownBy(() -> corrections.split(whole, List.of(id(other)), WORD))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(whole.id());
        assertThatThrownBy(() -> corrections.merge(List.of(whole), WORD))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("with");
    }

    @Test
    void any_text_is_taken_and_no_pattern_swallows_all() {
        String laughter = "\uD83D\uDE00".repeat(200);
        List<String> odd = List.of(
                "x",
                "?!",
                "1 2 3",
                laughter,
                "\u0001\u0002\u001e\u0007 bell",
                "木",
                "Журнал не заполнен",
                "سجل فارغ",
                "日誌が更新されていません",
                "a ".repeat(2_000),
                "a".repeat(4_000),
                "the crane was not oiled. ".repeat(160),
                "\u202e\u200b\u200b",
                "NULL; DROP TABLE");
        for (int at = 0; at < odd.size(); at++) {
            log.detected(violation(100 + at, "crane", odd.get(at)).gap("as it was " + at, "other " + at));
        }
        reports().forEach(log::detected);

        assertThat(log.partition())
                .hasSizeGreaterThan(8)
                .allSatisfy(members -> assertThat(members).hasSizeLessThan(15));
    }

    @Test
    void near_duplicates_that_drift_from_subject_to_subject_are_not_one_pattern() {
        List<String> words = List.of(
                "logbook", "entry", "crane", "chain", "oil", "brakes", "repair", "load", "plate", "hook", "rope",
                "motor");
        for (int step = 0; step < 120; step++) {
            int from = step / 10;
            StringBuilder text = new StringBuilder("step" + (char) ('a' + step % 26));
            for (int at = 0; at < 5; at++) {
                int shift = at < step % 10 / 2 ? 1 : 0;
                text.append(' ').append(words.get((from + at + shift * 5) % words.size()));
            }
            log.detected(violation(1 + step, "crane", text.toString()).gap("fine " + text, "not " + text));
        }

        assertThat(log.partition()).allSatisfy(members -> assertThat(members).hasSizeLessThan(80));
    }

    private static List<Reported> alike() {
        return IntStream.range(0, 4)
                .mapToObj(at -> violation(10 + at, "crane", "oiling of the chain forgotten " + "again ".repeat(at))
                        .gap("chain oiled daily", "chain dry"))
                .toList();
    }

    private static List<Reported> reports() {
        return IntStream.range(0, 40)
                .mapToObj(at -> {
                    String problem = PROBLEMS.get(at % PROBLEMS.size());
                    String when = List.of("in spring", "at night", "once more", "on the pier", "by the crew")
                            .get(at / PROBLEMS.size());
                    return violation(200 + at, "unit-" + at, problem + " " + when)
                            .gap("expected so " + at % PROBLEMS.size() / 2, problem);
                })
                .toList();
    }

    private static ViolationId id(Reported reported) {
        return reported.now().detected().id();
    }

    private static List<Float> vectorOf(PatternEvent event) {
        return event instanceof ViolationClassified classified ? classified.vector() : List.of();
    }

    @Test
    void what_was_told_apart_by_words_is_drawn_anew_when_the_model_is_back() {
        Reported rope = violation(1, "unit-1", "Rope frayed").gap("rope whole", "rope torn");
        Reported line = violation(2, "unit-2", "Worn line").gap("line sound", "line parted");
        ViolationClassified before = log.detected(rope);
        log.detected(line);
        assertThat(log.patternOf(rope)).isNotEqualTo(log.patternOf(line));
        PatternLog again = log.replayed(new Meaning(), SHARE);

        ViolationClassified after =
                again.detected(violation(3, "unit-3", "Radio silent").gap("channel announced", "channel unknown"));

        assertThat(before.model()).isEqualTo("words-1");
        assertThat(after.model()).isEqualTo("meaning-1");
        assertThat(again.patternOf(rope)).isEqualTo(again.patternOf(line));
        assertThat(again.events.getLast())
                .isInstanceOfSatisfying(
                        PatternsRegrouped.class,
                        drawn -> assertThat(drawn.model()).startsWith("meaning-1/"));
    }

    /** Knows that a line is a rope. */
    private static final class Meaning implements Embedding {

        private final Embedding words = new WordsEmbedding();

        @Override
        public String model() {
            return "meaning-1";
        }

        @Override
        public float[] of(String text) {
            boolean isRope = text.contains("rope") || text.contains("line");
            return words.of(isRope ? "rope" : text);
        }
    }
}
