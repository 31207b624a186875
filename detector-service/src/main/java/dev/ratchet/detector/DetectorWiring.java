package dev.ratchet.detector;

import dev.ratchet.detector.domain.violation.Capture;
import dev.ratchet.detector.domain.violation.Violations;
import dev.ratchet.log.Numbers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the domain together with the tables, the numbers and the clock. */
public final class DetectorWiring {

    private DetectorWiring() {}

    @Produces
    @Singleton
    static Capture capture(Violations violations, Numbers numbers) {
        return new Capture(violations, numbers::next);
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
