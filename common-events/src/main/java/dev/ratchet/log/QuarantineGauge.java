package dev.ratchet.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;

/** Exports as {@code ratchet_quarantined} how many records each fold has put aside; not a number while the database is away. */
@ApplicationScoped
public class QuarantineGauge {

    private static final long FRESH_NS = Duration.ofSeconds(5).toNanos();

    private final Database database;
    private final Followers followers;
    private final MeterRegistry registry;
    private Map<String, Long> counts = Map.of();
    private double unknown = Double.NaN;
    private long readAt = System.nanoTime() - FRESH_NS;

    QuarantineGauge(Database database, Followers followers, MeterRegistry registry) {
        this.database = database;
        this.followers = followers;
        this.registry = registry;
    }

    void start(@Observes StartupEvent started) {
        for (Follower follower : followers.all()) {
            Gauge.builder("ratchet.quarantined", () -> count(follower.name()))
                    .description("Records that a fold or reaction has put aside")
                    .tag("fold", follower.name())
                    .register(registry);
        }
    }

    private synchronized double count(String fold) {
        if (System.nanoTime() - readAt >= FRESH_NS) {
            read();
            readAt = System.nanoTime();
        }
        Long count = counts.get(fold);
        return count == null ? unknown : count;
    }

    private void read() {
        try {
            counts = database.read(Quarantine::counts);
            unknown = 0;
        } catch (RuntimeException away) {
            counts = Map.of();
            unknown = Double.NaN;
        }
    }
}
