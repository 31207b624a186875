package dev.ratchet.log;

import dev.ratchet.events.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
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

    /** Batches that may be skipped after a seek before the seek is repeated: those that were fetched before it. */
    private static final int STALE_BATCHES = 20;

    private final String name;
    private final Topic topic;
    private final Work work;
    private final Database database;
    private final PositionTable positions;
    private final Placement placement;
    private final Seek seek;
    private final BooleanSupplier mayStart;

    private final Map<Integer, StoredPosition> places = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> staleBatches = new ConcurrentHashMap<>();
    private final Map<Integer, String> lost = new ConcurrentSkipListMap<>();
    private volatile boolean assigned;
    private volatile boolean closed;
    private volatile @Nullable String trouble;

    /** Moves the consumer; asked from any thread. */
    @FunctionalInterface
    interface Seek {
        void to(TopicPartition partition, long offset);
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
        List<Slice> slices = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            slice(partition, records.records(partition)).ifPresent(slices::add);
        }
        Pause pause = new Pause();
        while (!slices.isEmpty() && !closed && !taken(slices) && pause.passes()) {
            slices.removeIf(slice -> !slice.from().equals(places.get(slice.partition())));
        }
    }

    /** What has been lost, by partition, with the reason. */
    public Map<Integer, String> lost() {
        return new TreeMap<>(lost);
    }

    /** Why it does not get on at the moment; empty when it does. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
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

    /** The group has given these partitions to this process; they go on at their stored positions. */
    void assigned(Collection<TopicPartition> partitions, Seek onThisThread) {
        assigned = true;
        for (TopicPartition partition : partitions) {
            try {
                place(partition, onThisThread);
            } catch (SQLException | RuntimeException later) {
                LOG.warnf("'%s' will be placed on %s with the first records: %s", name, partition, later.getMessage());
            }
        }
    }

    void revoked(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> places.remove(partition.partition()));
    }

    /** Holds the stored positions against the broker and stops what is lost. */
    void verify() throws SQLException {
        placement.lost(name, topic).forEach(this::lose);
    }

    private void place(TopicPartition partition, Seek by) throws SQLException {
        switch (placement.find(name, topic, partition.partition())) {
            case Placement.Place.At at -> {
                places.put(partition.partition(), at.position());
                staleBatches.put(partition.partition(), 0);
                by.to(partition, at.position().next());
            }
            case Placement.Place.Lost because -> lose(partition.partition(), because.reason());
        }
    }

    private void lose(int partition, String reason) {
        places.remove(partition);
        if (lost.putIfAbsent(partition, reason) == null) {
            LOG.errorf("LOST: '%s' stops, because %s", name, reason);
        }
    }

    /** The records that begin at the place of their partition; none when the consumer is elsewhere. */
    private Optional<Slice> slice(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        if (lost.containsKey(partition.partition())) {
            return Optional.empty();
        }
        StoredPosition place = places.get(partition.partition());
        if (place != null && records.getFirst().offset() == place.next()) {
            staleBatches.remove(partition.partition());
            return Optional.of(new Slice(topic, partition.partition(), place, records));
        }
        int stale = staleBatches.merge(partition.partition(), 1, Integer::sum);
        if (place == null || stale == 1 || stale > STALE_BATCHES) {
            replace(partition);
        }
        return Optional.empty();
    }

    private void replace(TopicPartition partition) {
        Pause pause = new Pause();
        while (!closed && assignedOrUnknown(partition)) {
            try {
                place(partition, seek);
                trouble = null;
                return;
            } catch (SQLException | RuntimeException e) {
                retrying(e);
                if (!pause.passes()) {
                    return;
                }
            }
        }
    }

    private boolean assignedOrUnknown(TopicPartition partition) {
        return !lost.containsKey(partition.partition());
    }

    private boolean taken(List<Slice> slices) {
        try {
            work.before(slices);
            Failpoint.reached("batch-held");
            database.transact(tx -> {
                moveAll(tx, slices);
                work.within(tx, slices);
                Failpoint.reached("before-commit");
                return true;
            });
            Failpoint.reached("after-commit");
            slices.forEach(slice -> places.replace(slice.partition(), slice.from(), slice.after()));
            trouble = null;
            return true;
        } catch (PositionMoved moved) {
            LOG.infof("'%s' starts again from its stored positions: %s", name, moved.getMessage());
            slices.forEach(slice -> replace(new TopicPartition(topic.wireName(), slice.partition())));
            return true;
        } catch (SQLException | RuntimeException e) {
            retrying(e);
            return false;
        }
    }

    private void moveAll(Connection tx, List<Slice> slices) throws SQLException {
        for (Slice slice : slices) {
            if (!positions.move(
                    tx,
                    name,
                    topic,
                    slice.partition(),
                    slice.from(),
                    slice.after().next())) {
                throw new PositionMoved(slice);
            }
        }
    }

    private void retrying(Exception e) {
        boolean isOutage = e instanceof DatabaseUnavailable
                || e instanceof LogUnavailable
                || (e instanceof SQLException sql && SqlFailure.of(sql) == SqlFailure.OUTAGE);
        trouble = String.valueOf(e.getMessage());
        if (isOutage) {
            LOG.warnf("'%s' waits and tries again: %s", name, e.getMessage());
        } else {
            LOG.errorf(e, "'%s' can't go on and tries again", name);
        }
    }
}
