package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import dev.ratchet.events.UndecodableEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Publishes what follows from events, one event after the other. The position moves after the last acknowledgement: a
 * crash in between repeats what was published, with the same ids.
 */
final class ReactionWork<E extends Event> implements Work {

    private static final Logger LOG = Logger.getLogger(ReactionWork.class);
    private static final Duration FOLD_PATIENCE = Duration.ofSeconds(30);

    private final Reaction<E> reaction;
    private final Topic topic;
    private final List<String> afterFolds;
    private final Positions positions;
    private final Publisher publisher;
    private final Map<ConsumerRecord<byte[], byte[]>, String> refused = new LinkedHashMap<>();

    ReactionWork(Reaction<E> reaction, Topic topic, List<String> afterFolds, Positions positions, Publisher publisher) {
        this.reaction = reaction;
        this.topic = topic;
        this.afterFolds = List.copyOf(afterFolds);
        this.positions = positions;
        this.publisher = publisher;
    }

    @Override
    public void before(List<Slice> slices) throws SQLException {
        refused.clear();
        for (Slice slice : slices) {
            for (ConsumerRecord<byte[], byte[]> read : slice.records()) {
                reactOrRefuse(read);
            }
        }
    }

    @Override
    public void within(Connection tx, List<Slice> slices) throws SQLException {
        for (Map.Entry<ConsumerRecord<byte[], byte[]>, String> entry : refused.entrySet()) {
            Quarantine.add(tx, reaction.name(), slices.getFirst().from().topicId(), entry.getKey(), entry.getValue());
        }
    }

    @Override
    public void again(Connection tx, QuarantinedEvent event) throws SQLException {
        react(Quarantine.asRead(event));
    }

    private void reactOrRefuse(ConsumerRecord<byte[], byte[]> read) throws SQLException {
        try {
            react(read);
        } catch (DatabaseUnavailable | LogUnavailable e) {
            throw e;
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.REFUSAL) {
                throw e;
            }
            refuse(read, e);
        } catch (RuntimeException e) {
            refuse(read, e);
        }
    }

    @SuppressWarnings("unchecked")
    private void react(ConsumerRecord<byte[], byte[]> read) throws SQLException {
        Recorded<E> event = (Recorded<E>) RecordDecoder.decode(topic, read);
        awaitFolds(event.position());
        List<Outgoing> outcome = new ArrayList<>(reaction.outcome(event));
        Failpoint.reached("before-send");
        for (Outgoing outgoing : outcome) {
            acknowledged(outgoing);
        }
        Failpoint.reached("after-send");
    }

    private void awaitFolds(LogPosition position) {
        for (String fold : afterFolds) {
            if (!positions.await(fold, position, FOLD_PATIENCE)) {
                throw new DatabaseUnavailable(
                        new IllegalStateException("fold '" + fold + "' has not passed " + position + " yet"));
            }
        }
    }

    private void acknowledged(Outgoing outgoing) {
        try {
            publisher.publish(outgoing).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LogUnavailable unavailable
                    ? unavailable
                    : new LogUnavailable("The broker did not take an event", e);
        }
    }

    private void refuse(ConsumerRecord<byte[], byte[]> read, Exception reason) {
        refused.put(read, String.valueOf(reason.getMessage()));
        if (reason instanceof UndecodableEvent) {
            LOG.warnf(
                    "Reaction '%s' can't read %s/%d/%d: %s",
                    reaction.name(), read.topic(), read.partition(), read.offset(), reason.getMessage());
        } else {
            LOG.errorf(
                    reason,
                    "Reaction '%s' failed on %s/%d/%d",
                    reaction.name(),
                    read.topic(),
                    read.partition(),
                    read.offset());
        }
    }
}
