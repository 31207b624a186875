package dev.ratchet.enforcer.journal;

import dev.ratchet.events.UndecodableEvent;
import dev.ratchet.log.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes what waits in the journal as soon as the broker takes it, oldest first and under the original ids, and lets
 * go of it after the acknowledgement. After a failure it tries with one decision alone.
 */
@ApplicationScoped
public class JournalDrainer {

    private static final Logger LOG = Logger.getLogger(JournalDrainer.class);
    private static final int BATCH = 200;
    private static final long IDLE_MS = 50;
    private static final long AFTER_FAILURE_MS = 250;
    private static final int OPEN_EVERY = 100;

    private final ReplicaJournal replica;
    private final Publisher publisher;
    private final MeterRegistry meters;
    private volatile boolean isStopping;
    private boolean isHolding;
    private boolean hasFailed;
    private long drainedSince;
    private int looks;

    JournalDrainer(ReplicaJournal replica, Publisher publisher, MeterRegistry meters) {
        this.replica = replica;
        this.publisher = publisher;
        this.meters = meters;
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("journal-drainer").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) {
        isStopping = true;
    }

    private void run() {
        try {
            while (!isStopping) {
                TimeUnit.MILLISECONDS.sleep(look());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long to wait before the next look, in milliseconds */
    private long look() {
        Optional<Journal> journal = replica.journal();
        boolean isHalfFull = replica.isHalfFull();
        if (journal.isEmpty()) {
            if (++looks % OPEN_EVERY == 0) {
                replica.open();
            }
            return IDLE_MS;
        }
        try {
            return drained(journal.get());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The journal can't be drained now (half full: %s)", isHalfFull);
            meters.counter("ratchet.journal.failures").increment();
            return AFTER_FAILURE_MS * 4;
        }
    }

    private long drained(Journal journal) throws IOException {
        if (journal.held() == 0) {
            tellDrained();
            return IDLE_MS;
        }
        Journal.Batch batch = journal.oldest(hasFailed || !isHolding ? 1 : BATCH);
        if (batch.entries().isEmpty()) {
            return 1;
        }
        tellHolding(journal);
        hasFailed = !isPublished(batch.entries());
        if (hasFailed) {
            return AFTER_FAILURE_MS;
        }
        journal.release(batch);
        drainedSince += batch.entries().size();
        meters.counter("ratchet.journal.drained").increment(batch.entries().size());
        return 0;
    }

    private boolean isPublished(List<JournalEntry> entries) {
        try {
            CompletableFuture.allOf(entries.stream().map(this::published).toArray(CompletableFuture[]::new))
                    .join();
            return true;
        } catch (RuntimeException notNow) {
            LOG.debugf("The broker does not take what waits in the journal: %s", notNow.getMessage());
            return false;
        }
    }

    /** What this version can't read would be in the way for ever: it is passed, loudly. */
    private CompletableFuture<?> published(JournalEntry entry) {
        try {
            return publisher.publish(entry.outgoing()).toCompletableFuture();
        } catch (UndecodableEvent unreadable) {
            LOG.errorf("The journal holds decision %s, which can't be read: %s", entry.id(), unreadable.getMessage());
            meters.counter("ratchet.journal.damaged").increment();
            return CompletableFuture.completedFuture(null);
        }
    }

    private void tellHolding(Journal journal) {
        if (!isHolding) {
            isHolding = true;
            drainedSince = 0;
            LOG.warnf("The journal holds %d decisions that the log does not have yet", journal.held());
        }
    }

    private void tellDrained() {
        if (isHolding) {
            isHolding = false;
            hasFailed = false;
            LOG.infof("The journal is drained: %d decisions are on the log now", drainedSince);
        }
    }
}
