package dev.ratchet.enforcer.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.log.Broker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Holds the rule book against the end of its topic, every second, so that its age is known. */
@ApplicationScoped
public class RuleBookWatch {

    private static final Logger LOG = Logger.getLogger(RuleBookWatch.class);
    private static final long INTERVAL_MS = 1_000;
    private static final long FIRST_MS = 100;

    private final LiveRuleBook book;
    private final Broker broker;
    private final Clock clock;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("rule-book-watch").daemon().unstarted(work));

    private volatile String trouble = "";

    RuleBookWatch(LiveRuleBook book, Broker broker, Clock clock) {
        this.book = book;
        this.broker = broker;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        var unusedWatch = scheduler.scheduleWithFixedDelay(this::look, FIRST_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        scheduler.shutdownNow();
    }

    /** Why the book can't be confirmed at the moment; empty when it can. */
    String trouble() {
        return trouble;
    }

    private void look() {
        try {
            Instant asked = clock.instant();
            long end = broker.end(Topic.RULES).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (end < book.next()) {
                tell("LOST: the topic ends at %d, but the book has read up to %d".formatted(end, book.next()));
            } else {
                book.confirm(end, asked);
                tell("");
            }
        } catch (RuntimeException e) {
            tell(String.valueOf(e.getMessage()));
        }
    }

    private void tell(String reason) {
        if (!reason.isEmpty() && !reason.equals(trouble)) {
            LOG.warnf("The rule book can't be confirmed: %s", reason);
        }
        trouble = reason;
    }
}
