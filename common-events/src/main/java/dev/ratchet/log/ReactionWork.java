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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
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
    private final Map<ConsumerRecord<byte[], byte[]>, Throwable> refused = new LinkedHashMap<>();

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
            awaitFolds(new LogPosition(topic, slice.partition(), slice.after().next() - 1));
        }
        for (Slice slice : slices) {
            for (ConsumerRecord<byte[], byte[]> read : slice.records()) {
                reactOrRefuse(read);
            }
        }
    }

    @Override
    public void within(Connection tx, List<Slice> slices) throws SQLException {
        String topicId = slices.getFirst().from().topicId();
        for (Map.Entry<ConsumerRecord<byte[], byte[]>, Throwable> entry : refused.entrySet()) {
            Quarantine.add(tx, reaction.name(), topicId, entry.getKey(), reasonOf(entry.getValue()));
        }
    }

    @Override
    public void again(Connection tx, QuarantinedEvent event) throws SQLException {
        react(Quarantine.asRead(event));
    }

    private void reactOrRefuse(ConsumerRecord<byte[], byte[]> read) throws SQLException {
        try {
            react(read);
        } catch (SQLException | RuntimeException | StackOverflowError e) {
            if (!SqlFailure.isRefusal(e)) {
                throw e;
            }
            refuse(read, e);
        }
    }

    @SuppressWarnings("unchecked")
    private void react(ConsumerRecord<byte[], byte[]> read) throws SQLException {
        Recorded<E> event = (Recorded<E>) RecordDecoder.decode(topic, read);
        List<Outgoing> outcome = reaction.outcome(event);
        Failpoint.reached("before-send");
        publish(outcome);
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

    private void publish(List<Outgoing> outcome) {
        List<CompletableFuture<LogPosition>> sent = new ArrayList<>();
        outcome.forEach(outgoing -> sent.add(publisher.publish(outgoing).toCompletableFuture()));
        try {
            sent.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof LogUnavailable unavailable
                    ? unavailable
                    : new LogUnavailable("The broker did not take an event", e);
        }
    }

    private void refuse(ConsumerRecord<byte[], byte[]> read, Throwable reason) {
        refused.put(read, reason);
        String where = "%s/%d/%d".formatted(read.topic(), read.partition(), read.offset());
        if (reason instanceof UndecodableEvent) {
            LOG.warnf("Reaction '%s' can't read %s: %s", reaction.name(), where, reason.getMessage());
        } else {
            LOG.errorf(reason, "Reaction '%s' failed on %s", reaction.name(), where);
        }
    }

    private static String reasonOf(Throwable reason) {
        return Objects.requireNonNullElse(reason.getMessage(), reason.toString());
    }
}
