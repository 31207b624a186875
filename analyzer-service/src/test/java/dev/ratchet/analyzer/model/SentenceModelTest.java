package dev.ratchet.analyzer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ratchet.analyzer.domain.grouping.Background;
import dev.ratchet.analyzer.domain.grouping.Grouper;
import dev.ratchet.analyzer.domain.grouping.Text;
import dev.ratchet.analyzer.domain.text.MaskedText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SentenceModelTest {

    private static SentenceModel model;

    @BeforeAll
    static void load() {
        model = SentenceModel.load();
    }

    @AfterAll
    static void close() {
        model.close();
    }

    private static double likeness(String one, String other) {
        float[] first = model.of(one);
        float[] second = model.of(other);
        double product = 0;
        for (int at = 0; at < first.length; at++) {
            product += first[at] * second[at];
        }
        return product;
    }

    @Test
    void sentences_of_one_meaning_are_closer_than_sentences_of_two() {
        double same = likeness("the tracker was not updated", "nobody wrote it into the tracking sheet");
        double different = likeness("the tracker was not updated", "the build needs too much memory");

        assertThat(same).isGreaterThan(different + 0.05);
        assertThat(likeness("a word", "a word")).isCloseTo(1, within(1e-5));
    }

    @Test
    void any_number_of_callers_get_the_vector_that_one_gets() {
        float[] alone = model.of("the rollback plan is missing");

        Stream<float[]> together = Stream.generate(() -> "the rollback plan is missing")
                .limit(16)
                .parallel()
                .map(model::of);

        assertThat(together).allSatisfy(vector -> assertThat(vector).isEqualTo(alone));
    }

    @Test
    void any_text_has_a_vector() {
        Stream<String> texts = Stream.of("", "\u0000", "\ud83d", "木".repeat(100_000), "🙂🙂", "a\u0301".repeat(9_000));

        assertThat(texts)
                .allSatisfy(text -> assertThat(model.of(text)).hasSize(384).doesNotContain(Float.NaN));
    }

    @Test
    void few_texts_of_different_subjects_stay_apart() {
        Grouper grouper = new Grouper(Background.of(model));
        List<String> subjects = List.of(
                "rope frayed at the winch",
                "radio channel was not announced",
                "the brakes of the crane were never tested",
                "nobody wrote the entry into the logbook",
                "load heavier than the plate allows");

        for (int count = 1; count <= subjects.size(); count++) {
            List<Text> texts = subjects.subList(0, count).stream()
                    .map(words -> new Text(new MaskedText(words), model.of(words)))
                    .toList();
            assertThat(grouper.groups(texts)).hasSize(count);
        }
    }
}
