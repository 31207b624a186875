package dev.ratchet.enforcer.kafka;

import dev.ratchet.events.Event;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.events.UndecodableEvent;
import dev.ratchet.log.RecordDecoder;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Reads {@code ratchet-rules} into the rule book in memory, from where the copy on the disk ends. A record that is no
 * event is skipped, loudly.
 */
@Startup(1)
@ApplicationScoped
public class RuleBookConsumer {

    private static final Logger LOG = Logger.getLogger(RuleBookConsumer.class);
    private static final long BETWEEN_LOOKS_MS = 20;

    private final LiveRuleBook book;
    private final MeterRegistry meters;

    RuleBookConsumer(LiveRuleBook book, MeterRegistry meters) {
        this.book = book;
        this.meters = meters;
    }

    @Incoming("rule-book")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        while (!book.isIdentified()) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MS);
        }
        List<Recorded<RuleEvent>> events = new ArrayList<>();
        long next = book.next();
        for (ConsumerRecord<byte[], byte[]> read : records) {
            if (read.offset() >= next) {
                decoded(read).ifPresent(events::add);
                next = read.offset() + 1;
            }
        }
        book.read(events, next);
    }

    private Optional<Recorded<RuleEvent>> decoded(ConsumerRecord<byte[], byte[]> read) {
        try {
            Recorded<Event> recorded = RecordDecoder.decode(Topic.RULES, read);
            return recorded.event() instanceof RuleEvent event ? Optional.of(as(recorded, event)) : Optional.empty();
        } catch (UndecodableEvent bad) {
            LOG.errorf(
                    "The rule book skips %s: %s",
                    new LogPosition(Topic.RULES, read.partition(), read.offset()), bad.getMessage());
            meters.counter("ratchet.rulebook.skipped").increment();
            return Optional.empty();
        }
    }

    private static Recorded<RuleEvent> as(Recorded<Event> recorded, RuleEvent event) {
        return new Recorded<>(
                event,
                recorded.id(),
                recorded.source(),
                recorded.position(),
                recorded.appendedAt(),
                recorded.requestDigest(),
                recorded.traceparent());
    }
}
