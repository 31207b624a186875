package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import dev.ratchet.events.UndecodableEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Folds a batch in one transaction. What the fold or the database refuses is narrowed down to the single event, which
 * is put aside in the same transaction.
 */
final class FoldWork<E extends Event> implements Work {

    private static final Logger LOG = Logger.getLogger(FoldWork.class);

    private final Fold<E> fold;
    private final Topic topic;
    private final SeenEvents seen;

    FoldWork(Fold<E> fold, Topic topic, SeenEvents seen) {
        this.fold = fold;
        this.topic = topic;
        this.seen = seen;
    }

    /** The events of a batch, and the records and topic ids that they came from. */
    private record Batch<E extends Event>(
            List<Recorded<E>> events, Map<Recorded<E>, ConsumerRecord<byte[], byte[]>> origins, String topicId) {

        ConsumerRecord<byte[], byte[]> originOf(Recorded<E> event) {
            return Objects.requireNonNull(origins.get(event));
        }
    }

    @Override
    public void within(Connection tx, List<Slice> slices) throws SQLException {
        Batch<E> batch = new Batch<>(
                new ArrayList<>(),
                new IdentityHashMap<>(),
                slices.getFirst().from().topicId());
        for (Slice slice : slices) {
            for (ConsumerRecord<byte[], byte[]> read : slice.records()) {
                decode(tx, batch, read);
            }
        }
        narrow(tx, batch, seen.firstSeen(tx, fold.name(), batch.events()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public void again(Connection tx, QuarantinedEvent event) throws SQLException {
        Recorded<E> decoded = (Recorded<E>) RecordDecoder.decode(topic, Quarantine.asRead(event));
        seen.firstSeen(tx, fold.name(), List.of(decoded));
        fold.apply(tx, List.of(decoded));
    }

    @SuppressWarnings("unchecked")
    private void decode(Connection tx, Batch<E> batch, ConsumerRecord<byte[], byte[]> read) throws SQLException {
        try {
            Recorded<E> event = (Recorded<E>) RecordDecoder.decode(topic, read);
            batch.events().add(event);
            batch.origins().put(event, read);
        } catch (UndecodableEvent e) {
            putAside(tx, batch, read, e);
        }
    }

    private void narrow(Connection tx, Batch<E> batch, List<Recorded<E>> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        Savepoint start = tx.setSavepoint();
        try {
            fold.apply(tx, events);
            tx.releaseSavepoint(start);
        } catch (SQLException | RuntimeException e) {
            if (!isRefusal(e)) {
                throw e;
            }
            tx.rollback(start);
            if (events.size() == 1) {
                putAside(tx, batch, batch.originOf(events.getFirst()), e);
            } else {
                narrow(tx, batch, events.subList(0, events.size() / 2));
                narrow(tx, batch, events.subList(events.size() / 2, events.size()));
            }
        }
    }

    private void putAside(Connection tx, Batch<E> batch, ConsumerRecord<byte[], byte[]> read, Exception reason)
            throws SQLException {
        Quarantine.add(tx, fold.name(), batch.topicId(), read, String.valueOf(reason.getMessage()));
        LOG.warnf(
                "Put %s/%d/%d into quarantine, fold '%s' goes on: %s",
                read.topic(), read.partition(), read.offset(), fold.name(), reason.getMessage());
    }

    private static boolean isRefusal(Exception e) {
        return switch (e) {
            case SQLException sql -> SqlFailure.of(sql) == SqlFailure.REFUSAL;
            case DatabaseUnavailable away -> false;
            default -> true;
        };
    }
}
