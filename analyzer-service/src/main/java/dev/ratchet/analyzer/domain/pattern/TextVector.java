package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vector that a text was given when it was new, and the model that gave it, from {@code ratchet-patterns}. */
public record TextVector(String model, List<Float> vector) {

    public TextVector {
        vector = List.copyOf(vector);
    }

    public static List<String> touchedBy(PatternEvent event) {
        return event instanceof ViolationClassified classified
                        && !classified.vector().isEmpty()
                ? List.of(KnownText.key(classified.workflow(), classified.type(), classified.fingerprint()))
                : List.of();
    }

    /** The first vector stays. */
    public static @Nullable TextVector after(@Nullable TextVector before, PatternEvent event) {
        return before == null && event instanceof ViolationClassified classified
                ? new TextVector(classified.model(), classified.vector())
                : before;
    }

    float[] numbers() {
        float[] numbers = new float[vector.size()];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = vector.get(at);
        }
        return numbers;
    }
}
