package dev.ratchet.enforcer.journal;

import dev.ratchet.events.UndecodableEvent;
import dev.ratchet.log.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

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
    private final Clock clock;
    private @Nullable Hold hold;
    private boolean hasFailed;
    private int looks;

    JournalDrainer(ReplicaJournal replica, Publisher publisher, Clock clock, MeterRegistry meters) {
        this.replica = replica;
        this.publisher = publisher;
        this.clock = clock;
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
            return IDLE_MS;
        }
        Journal.Batch batch = journal.oldest(hasFailed || hold == null ? 1 : BATCH);
        if (batch.entries().isEmpty()) {
            return 1;
        }
        int size = batch.entries().size();
        Instant now = clock.instant();
        Hold current = told(held(batch.entries().getFirst(), journal.held(), now), now);
        boolean isLast = journal.held() == size;
        hasFailed = current.isToBeTold(now) || !isPublished(current, batch.entries(), isLast, now);
        if (hasFailed) {
            replica.nearlyDrained(false);
            return AFTER_FAILURE_MS;
        }
        journal.release(batch);
        replica.log().succeeded();
        replica.nearlyDrained(!isLast && journal.held() <= BATCH);
        hold = isLast ? null : current.after(size);
        meters.counter("ratchet.journal.drained").increment(size);
        if (isLast) {
            LOG.infof("The journal is drained: %d decisions are on the log now", current.drained() + size);
        }
        return 0;
    }

    private Hold held(JournalEntry first, long waiting, Instant now) {
        Hold current = hold;
        if (current == null) {
            current = Hold.from(first, now);
            hold = current;
            LOG.warnf("The journal holds %d decisions that the log does not have yet", waiting);
        }
        return current;
    }

    /** The log says that decisions are late before it has the rest of them. */
    private Hold told(Hold current, Instant now) {
        boolean isTold = current.isToBeTold(now) && isPublished(() -> publisher.publish(current.begun()));
        Hold next = isTold ? current.told() : current;
        hold = next;
        return next;
    }

    /** The log says last that they are all there. */
    private boolean isPublished(Hold current, List<JournalEntry> entries, boolean isLast, Instant now) {
        boolean isToBeEnded = isLast && current.isTold();
        return isPublished(entries)
                && (!isToBeEnded || isPublished(() -> publisher.publish(current.ended(entries.size(), now))));
    }

    private boolean isPublished(Supplier<CompletionStage<?>> publication) {
        try {
            publication.get().toCompletableFuture().join();
            return true;
        } catch (CompletionException notNow) {
            return false;
        }
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
}
