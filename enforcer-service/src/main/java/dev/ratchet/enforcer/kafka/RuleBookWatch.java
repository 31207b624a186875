package dev.ratchet.enforcer.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.log.Broker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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
    private final RuleBookKeeper keeper;
    private final Broker broker;
    private final Clock clock;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("rule-book-watch").daemon().unstarted(work));

    private volatile String trouble = "";

    RuleBookWatch(LiveRuleBook book, RuleBookKeeper keeper, Broker broker, Clock clock) {
        this.book = book;
        this.keeper = keeper;
        this.broker = broker;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        var unusedWatch = scheduler.scheduleWithFixedDelay(this::look, FIRST_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        scheduler.shutdownNow();
        keeper.last();
    }

    /** Why the book can't be confirmed at the moment; empty when it can. */
    String trouble() {
        return trouble;
    }

    private void look() {
        try {
            Optional<String> topic = broker.topicId(Topic.RULES);
            if (topic.isEmpty()) {
                tell("the broker has no topic " + Topic.RULES.wireName());
            } else if (!book.isOf(topic.get())) {
                tell("LOST: the topic was created anew, but the book was read from the one before");
            } else {
                compare();
            }
        } catch (RuntimeException e) {
            tell(String.valueOf(e.getMessage()));
        }
    }

    private void compare() {
        Instant asked = clock.instant();
        long end = broker.end(Topic.RULES).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        if (end < book.next()) {
            tell("LOST: the topic ends at %d, but the book has read up to %d".formatted(end, book.next()));
        } else {
            book.confirm(end, asked);
            tell("");
            if (book.confirmedAt().filter(asked::equals).isPresent()) {
                keeper.confirmed(asked);
            }
        }
    }

    private void tell(String reason) {
        if (!reason.isEmpty() && !reason.equals(trouble)) {
            LOG.warnf("The rule book can't be confirmed: %s", reason);
        }
        trouble = reason;
    }
}
