package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.text.MaskedText;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Texts with made-up vectors: those of one subject lie around one direction, and every subject has its own. */
final class Subjects {

    static final int AXES = 384;

    private final SplittableRandom random;

    Subjects(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Background background() {
        return new Background(new float[AXES]);
    }

    /** @param spread how far texts stray from their subject's direction; 0 for not at all */
    List<Text> texts(int subjects, int each, double spread) {
        List<Text> texts = new ArrayList<>();
        for (int subject = 0; subject < subjects; subject++) {
            float[] direction = direction();
            for (int text = 0; text < each; text++) {
                texts.add(new Text(
                        new MaskedText("subject" + letters(subject) + " text" + letters(texts.size())),
                        astray(direction, spread)));
            }
        }
        return texts;
    }

    float[] direction() {
        float[] direction = new float[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            direction[axis] = (float) random.nextGaussian();
        }
        return Products.ofLengthOne(direction);
    }

    float[] astray(float[] direction, double spread) {
        float[] vector = direction.clone();
        Products.add(vector, direction(), (float) spread);
        return Products.ofLengthOne(vector);
    }

    /** A number without digits. */
    static String letters(int number) {
        return Integer.toString(number + 36 * 36, 36)
                .chars()
                .map(c -> c <= '9' ? c - '0' + 'A' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
