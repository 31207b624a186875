package dev.ratchet.log;

import dev.ratchet.events.Topic;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Follows one topic for one fold or reaction, exactly once: whatever the consumer delivers, only records that begin at
 * the stored position are taken, and the position moves in the same transaction as the state. What can't be continued
 * without a loss stops here (LOST).
 */
public final class Follower {

    private static final Logger LOG = Logger.getLogger(Follower.class);

    private final String name;
    private final Topic topic;
    private final Work work;
    private final Database database;
    private final PositionTable positions;
    private final Placement placement;
    private final Seek seek;
    private final BooleanSupplier mayStart;

    private final Places places = new Places();
    private final Stalls stalls = new Stalls();
    private volatile boolean assigned;
    private volatile boolean busy;
    private volatile boolean closed;
    private volatile @Nullable String trouble;
    private volatile @Nullable String misfit;

    /** Moves the consumer; asked from any thread. */
    @FunctionalInterface
    interface Seek {
        void to(TopicPartition partition, long offset);
    }

    /** Something that may fail for a while. */
    @FunctionalInterface
    private interface Attempt {
        void make() throws SQLException;
    }

    Follower(
            String name,
            Topic topic,
            Work work,
            Database database,
            PositionTable positions,
            Placement placement,
            Seek seek,
            BooleanSupplier mayStart) {
        this.name = name;
        this.topic = topic;
        this.work = work;
        this.database = database;
        this.positions = positions;
        this.placement = placement;
        this.seek = seek;
        this.mayStart = mayStart;
    }

    public String name() {
        return name;
    }

    public Topic topic() {
        return topic;
    }

    /** Takes what the consumer has polled. Returns when it is folded, or when it is not this process's to fold. */
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        if (!mayStart.getAsBoolean()) {
            return;
        }
        busy = true;
        try {
            take(slices(records));
        } finally {
            busy = false;
        }
    }

    /** What has been lost, by partition, with the reason. */
    public Map<Integer, String> lost() {
        return places.lost();
    }

    /** What does not get on although nothing is known to be wrong, by partition, with the reason. */
    public Map<Integer, String> stalled() {
        return stalls.reasons();
    }

    /** Why it does not get on at the moment; empty when it does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Why it will not get on before somebody mends something; empty when time may mend it. */
    public Optional<String> misfit() {
        return Optional.ofNullable(misfit);
    }

    /** Whether the group has given it its partitions (possibly none) since the start. */
    public boolean isAssigned() {
        return assigned;
    }

    Work work() {
        return work;
    }

    void close() {
        closed = true;
    }

    /** The group has given these partitions to this process. */
    void assigned(Collection<TopicPartition> partitions) {
        assigned = true;
        places.given(numbers(partitions));
    }

    /** Lets the partitions that have no place yet go on at their stored positions. */
    void placeWaiting(Seek by) {
        List<Integer> waiting = places.waiting();
        try {
            place(waiting, by);
        } catch (SQLException | RuntimeException later) {
            LOG.warnf("'%s' is not placed on partitions %s yet: %s", name, waiting, later.getMessage());
        }
    }

    void revoked(Collection<TopicPartition> partitions) {
        places.leave(numbers(partitions));
    }

    /** Holds the stored positions against the broker: stops what is lost, and sends what has no place or stands still. */
    void verify() throws SQLException {
        placeWaiting(seek);
        Map<Integer, Placement.Place> found = placement.stored(name, topic);
        for (Map.Entry<Integer, Placement.Place> entry : found.entrySet()) {
            switch (entry.getValue()) {
                case Placement.Place.Lost because -> lose(entry.getKey(), because.reason());
                case Placement.Place.At at -> look(entry.getKey(), at);
            }
        }
    }

    private void look(int partition, Placement.Place.At at) throws SQLException {
        if (busy || !places.has(partition) || at.position().next() >= at.end()) {
            stalls.moves(partition);
        } else if (stalls.stands(partition, at.position().next(), at.end())) {
            placement.passHole(name, topic, partition);
            place(List.of(partition), seek);
        }
    }

    private void place(Collection<Integer> partitions, Seek by) throws SQLException {
        if (partitions.isEmpty()) {
            return;
        }
        for (Map.Entry<Integer, Placement.Place> entry :
                placement.find(name, topic, partitions).entrySet()) {
            int partition = entry.getKey();
            switch (entry.getValue()) {
                case Placement.Place.At at -> {
                    places.sentTo(partition, at.position());
                    by.to(
                            new TopicPartition(topic.wireName(), partition),
                            at.position().next());
                }
                case Placement.Place.Lost because -> lose(partition, because.reason());
            }
        }
    }

    private void lose(int partition, String reason) {
        if (places.lose(partition, reason)) {
            LOG.errorf("LOST: '%s' stops, because %s", name, reason);
        }
    }

    /** The records that begin at the place of their partition; the consumer is sent back where it is elsewhere. */
    private List<Slice> slices(ConsumerRecords<byte[], byte[]> records) {
        List<Slice> slices = new ArrayList<>();
        for (TopicPartition read : records.partitions()) {
            int partition = read.partition();
            List<ConsumerRecord<byte[], byte[]>> ofPartition = records.records(read);
            if (!places.isLost(partition)) {
                places.beginning(partition, ofPartition)
                        .ifPresentOrElse(
                                place -> slices.add(new Slice(topic, partition, place, ofPartition)),
                                () -> stray(partition));
            }
        }
        return slices;
    }

    private void stray(int partition) {
        if (places.mustBeSent(partition)) {
            untilDone(() -> {
                placement.passHole(name, topic, partition);
                place(List.of(partition), seek);
            });
        }
    }

    private void take(List<Slice> slices) {
        Pause pause = new Pause();
        while (!slices.isEmpty() && !closed && !taken(slices) && pause.passes()) {
            slices.removeIf(slice -> !places.isAt(slice.partition(), slice.from()));
        }
        goesOn();
    }

    private boolean taken(List<Slice> slices) {
        Map<Integer, StoredPosition.Move> moves = new TreeMap<>();
        slices.forEach(slice -> moves.put(slice.partition(), slice.move()));
        try {
            work.before(slices);
            Failpoint.reached("batch-held");
            database.transact(tx -> {
                if (!positions.move(tx, name, topic, moves)) {
                    throw new PositionMoved(topic, moves);
                }
                work.within(tx, slices);
                Failpoint.reached("before-commit");
                return true;
            });
            Failpoint.reached("after-commit");
            slices.forEach(slice -> places.advance(slice.partition(), slice.from(), slice.after()));
            return true;
        } catch (PositionMoved moved) {
            LOG.infof("'%s' starts again from its stored positions: %s", name, moved.getMessage());
            untilDone(() -> place(moves.keySet(), seek));
            return true;
        } catch (SQLException | RuntimeException | Error e) {
            retrying(e);
            return false;
        }
    }

    private void untilDone(Attempt attempt) {
        Pause pause = new Pause();
        do {
            try {
                attempt.make();
                goesOn();
                return;
            } catch (SQLException | RuntimeException e) {
                retrying(e);
            }
        } while (!closed && pause.passes());
    }

    private void goesOn() {
        trouble = null;
        misfit = null;
    }

    private void retrying(Throwable e) {
        trouble = String.valueOf(e.getMessage());
        if (SqlFailure.isOutage(e)) {
            LOG.warnf("'%s' waits and tries again: %s", name, e.getMessage());
        } else {
            misfit = e.toString();
            LOG.errorf(e, "'%s' can't go on and tries again", name);
        }
    }

    private static List<Integer> numbers(Collection<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::partition).toList();
    }
}
