package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Folds a batch in one transaction. What the fold or the database refuses is narrowed down to the single event, which
 * is put aside in the same transaction.
 */
final class FoldWork<E extends Event> implements Work {

    private static final Logger LOG = Logger.getLogger(FoldWork.class);

    /** Records from which on reading them is shared among the processors. */
    private static final int WORTH_SHARING = 200;

    private final Fold<E> fold;
    private final Topic topic;
    private final SeenEvents seen;
    private final List<Recorded<E>> decoded = new ArrayList<>();
    private final Map<ConsumerRecord<byte[], byte[]>, Throwable> undecodable = new LinkedHashMap<>();

    /** What came of reading a record: an event, or the reason why it is none. */
    private record Attempt<E extends Event>(
            ConsumerRecord<byte[], byte[]> read,
            @Nullable Recorded<E> event,
            @Nullable Throwable failure) {

        void into(List<Recorded<E>> events, Map<ConsumerRecord<byte[], byte[]>, Throwable> failures) {
            if (event != null) {
                events.add(event);
            } else {
                failures.put(read, Objects.requireNonNull(failure));
            }
        }
    }

    FoldWork(Fold<E> fold, Topic topic, SeenEvents seen) {
        this.fold = fold;
        this.topic = topic;
        this.seen = seen;
    }

    /** Reads the records outside the transaction, so that no row is locked meanwhile. */
    @Override
    public void before(List<Slice> slices) {
        decoded.clear();
        undecodable.clear();
        List<ConsumerRecord<byte[], byte[]>> records =
                slices.stream().flatMap(slice -> slice.records().stream()).toList();
        Stream<ConsumerRecord<byte[], byte[]>> stream =
                records.size() < WORTH_SHARING ? records.stream() : records.parallelStream();
        for (Attempt<E> attempt : stream.map(this::attempted).toList()) {
            attempt.into(decoded, undecodable);
        }
    }

    private Attempt<E> attempted(ConsumerRecord<byte[], byte[]> read) {
        try {
            return new Attempt<>(read, decode(read), null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Attempt<>(read, null, e);
        }
    }

    @Override
    public void within(Connection tx, List<Slice> slices) throws SQLException {
        for (Map.Entry<ConsumerRecord<byte[], byte[]>, Throwable> entry : undecodable.entrySet()) {
            putAside(tx, slices, entry.getKey(), entry.getValue());
        }
        narrow(tx, slices, seen.firstSeen(tx, fold.name(), decoded));
    }

    /** A record that was put aside is new, unless its repetition has been folded since. */
    @Override
    public void again(Connection tx, QuarantinedEvent event) throws SQLException {
        List<Recorded<E>> fresh = seen.firstSeen(tx, fold.name(), List.of(decode(Quarantine.asRead(event))));
        if (!fresh.isEmpty()) {
            fold.apply(tx, fresh);
        }
    }

    @SuppressWarnings("unchecked")
    private Recorded<E> decode(ConsumerRecord<byte[], byte[]> read) {
        return (Recorded<E>) RecordDecoder.decode(topic, read);
    }

    private void narrow(Connection tx, List<Slice> slices, List<Recorded<E>> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        Savepoint start = tx.setSavepoint();
        try {
            fold.apply(tx, events);
            tx.releaseSavepoint(start);
        } catch (SQLException | RuntimeException | StackOverflowError e) {
            if (!SqlFailure.isRefusal(e)) {
                throw e;
            }
            tx.rollback(start);
            if (events.size() == 1) {
                refuse(tx, slices, events.getFirst(), e);
            } else {
                narrow(tx, slices, events.subList(0, events.size() / 2));
                narrow(tx, slices, events.subList(events.size() / 2, events.size()));
            }
        }
    }

    /** An event that was not folded was not seen either: a repetition of it gets its chance. */
    private void refuse(Connection tx, List<Slice> slices, Recorded<E> event, Throwable reason) throws SQLException {
        seen.forget(tx, fold.name(), event);
        ConsumerRecord<byte[], byte[]> read = slices.stream()
                .filter(slice -> slice.partition() == event.position().partition())
                .flatMap(slice -> slice.records().stream())
                .filter(record -> record.offset() == event.position().offset())
                .findFirst()
                .orElseThrow();
        putAside(tx, slices, read, reason);
    }

    private void putAside(Connection tx, List<Slice> slices, ConsumerRecord<byte[], byte[]> read, Throwable reason)
            throws SQLException {
        String topicId = slices.getFirst().from().topicId();
        String why = Objects.requireNonNullElse(reason.getMessage(), reason.toString());
        Quarantine.add(tx, fold.name(), topicId, read, why);
        LOG.warnf(
                "Put %s/%d/%d into quarantine, fold '%s' goes on: %s",
                read.topic(), read.partition(), read.offset(), fold.name(), why);
    }
}
