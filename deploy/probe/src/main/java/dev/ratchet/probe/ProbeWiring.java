package dev.ratchet.probe;

import dev.ratchet.log.Database;
import dev.ratchet.log.PositionTable;
import dev.ratchet.log.SeenEvents;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;

/** Builds the parts of the log that a test may replace by broken ones. */
@ApplicationScoped
public class ProbeWiring {

    @Produces
    @ApplicationScoped
    @Alternative
    @Priority(1)
    PositionTable positions(ProbeConfig config, Database database) {
        return switch (config.bug()) {
            case NONE -> new PositionTable();
            case LATE_POSITION -> new LatePositions(database);
            case NO_COMPARE -> new UncomparedPositions();
        };
    }

    @Produces
    @ApplicationScoped
    @Alternative
    @Priority(1)
    SeenEvents seen(ProbeConfig config) {
        return config.dedupe() ? new SeenEvents() : new ForgetfulEvents();
    }
}
