package dev.ratchet.detector;

import dev.ratchet.detector.domain.gate.AskedGates;
import dev.ratchet.detector.domain.gate.BlockedDecisions;
import dev.ratchet.detector.domain.gate.GateStands;
import dev.ratchet.detector.domain.gate.GateWatch;
import dev.ratchet.detector.domain.gate.JournalHolds;
import dev.ratchet.detector.domain.violation.Capture;
import dev.ratchet.detector.domain.violation.Violations;
import dev.ratchet.log.Numbers;
import io.smallrye.common.annotation.Identifier;
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
    static GateStands gateStands(DetectorConfig config) {
        return new GateStands(config.gates().deploySteps(), config.gates().grace());
    }

    @Produces
    @Singleton
    static GateWatch gateWatch(
            @Identifier("asked-gates") AskedGates asked,
            BlockedDecisions blocked,
            @Identifier("journal-holds") JournalHolds holds) {
        return new GateWatch(asked, blocked, holds);
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
