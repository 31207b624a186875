package dev.ratchet.analyzer.domain.learning;

/** What came of learning: a check, or the reason why there is none. */
public sealed interface Lesson permits Learned, Lesson.Nothing {

    /**
     * Nothing was learned.
     *
     * @param because a sentence that says why
     */
    record Nothing(String because) implements Lesson {}
}
