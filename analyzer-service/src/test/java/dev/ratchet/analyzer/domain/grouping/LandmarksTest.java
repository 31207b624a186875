package dev.ratchet.analyzer.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.grouping.Landmarks.Near;
import dev.ratchet.analyzer.domain.text.MaskedText;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LandmarksTest {

    private static final int ASKED = 100;

    private final Subjects subjects = new Subjects(5);
    private final Landmarks landmarks = new Landmarks(Subjects.background());

    @Test
    void among_thousands_the_nearest_texts_are_those_that_comparing_with_all_would_find() {
        List<Text> texts = subjects.texts(400, 12, 0.8);
        texts.forEach(landmarks::add);
        Space space = Space.of(texts, Subjects.background());

        long same = IntStream.range(0, ASKED)
                .filter(n -> {
                    Text newcomer = new Text(
                            new MaskedText("new" + Subjects.letters(n)),
                            subjects.astray(texts.get(40 * n).vector(), 0.5));
                    return landmarks.near(newcomer, 1).getFirst().place() == nearest(newcomer, texts, space);
                })
                .count();

        assertThat(same).isGreaterThanOrEqualTo(ASKED - 3);
    }

    private static int nearest(Text newcomer, List<Text> texts, Space space) {
        float[] likeness =
                new Products(texts.stream().map(space::point).toArray(float[][]::new)).of(space.point(newcomer));
        return IntStream.range(0, likeness.length)
                .boxed()
                .max(Comparator.comparingDouble(at -> likeness[at]))
                .orElseThrow();
    }

    @Test
    void what_the_model_does_not_read_is_found_by_its_words() {
        subjects.texts(50, 10, 0.8).forEach(landmarks::add);
        landmarks.add(new Text(new MaskedText("журнал крана не заполнен"), subjects.direction()));
        landmarks.add(new Text(new MaskedText("цепь не смазана"), subjects.direction()));

        List<Near> near =
                landmarks.near(new Text(new MaskedText("журнал причала не заполнен"), subjects.direction()), 1);

        assertThat(near).singleElement().extracting(Near::place).isEqualTo(500);
    }

    @Test
    void where_there_is_nothing_nothing_is_near() {
        assertThat(landmarks.near(new Text(new MaskedText("first"), subjects.direction()), 5))
                .isEmpty();
    }
}
