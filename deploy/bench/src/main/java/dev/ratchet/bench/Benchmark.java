package dev.ratchet.bench;

import java.util.Map;
import java.util.function.Consumer;

/** Something that can be measured. */
public interface Benchmark {

    /** The value of a measure that could not be taken. */
    double NOT_RUN = Double.NaN;

    /** What it is called on the command line. */
    String name();

    /** What it measures, in one sentence. */
    String description();

    /**
     * Measures it.
     *
     * @param progress takes sentences about what goes on
     * @return measures by their keys, in the order in which they are shown
     */
    Map<String, Double> run(Size size, Consumer<String> progress);

    /** How much is measured. */
    enum Size {
        /** Done within a minute. */
        QUICK,
        FULL
    }
}
