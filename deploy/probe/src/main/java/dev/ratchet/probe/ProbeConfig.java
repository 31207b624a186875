package dev.ratchet.probe;

import io.smallrye.config.ConfigMapping;

/** What is switched on or put back in for a test. */
@ConfigMapping(prefix = "probe")
public interface ProbeConfig {

    /** Whether every hundredth trigger is answered with a judged episode. */
    boolean reacts();

    /** Whether duplicates are dropped. Without it, exactly once rests on positions alone. */
    boolean dedupe();

    Bug bug();

    /** A mistake that a test must notice. */
    enum Bug {
        NONE,
        LATE_POSITION,
        NO_COMPARE
    }
}
