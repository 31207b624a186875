package dev.ratchet.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a follower stands on the partitions that the group has given to this process, and which of them are lost. */
final class Places {

    /** Batches that may stray after a seek before the seek is repeated: those that were fetched before it. */
    private static final int STRAYS = 10;

    private final Set<Integer> waiting = ConcurrentHashMap.newKeySet();
    private final Map<Integer, StoredPosition> places = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> strays = new ConcurrentHashMap<>();
    private final Map<Integer, String> lost = new ConcurrentHashMap<>();

    /** These partitions were given to this process, and must have a place before anything is taken from them. */
    void given(Collection<Integer> partitions) {
        waiting.addAll(partitions);
    }

    /** The partitions that have no place yet. */
    List<Integer> waiting() {
        return List.copyOf(waiting);
    }

    /** The consumer was sent there; what it fetched before may still come. */
    void sentTo(int partition, StoredPosition position) {
        waiting.remove(partition);
        places.put(partition, position);
        strays.put(partition, 1);
    }

    void advance(int partition, StoredPosition from, StoredPosition to) {
        places.replace(partition, from, to);
    }

    void leave(Collection<Integer> partitions) {
        partitions.forEach(places::remove);
        waiting.removeAll(partitions);
    }

    boolean has(int partition) {
        return places.containsKey(partition);
    }

    boolean isAt(int partition, StoredPosition position) {
        return position.equals(places.get(partition));
    }

    /** @return whether that was not known yet */
    boolean lose(int partition, String reason) {
        places.remove(partition);
        waiting.remove(partition);
        return lost.putIfAbsent(partition, reason) == null;
    }

    boolean isLost(int partition) {
        return lost.containsKey(partition);
    }

    Map<Integer, String> lost() {
        return new TreeMap<>(lost);
    }

    /** The place of a partition when these records begin there; empty when the consumer is elsewhere. */
    Optional<StoredPosition> beginning(int partition, List<ConsumerRecord<byte[], byte[]>> records) {
        StoredPosition place = places.get(partition);
        if (place == null || records.getFirst().offset() != place.next()) {
            return Optional.empty();
        }
        strays.remove(partition);
        return Optional.of(place);
    }

    /** Counts a batch that begins elsewhere. @return whether the consumer must be sent to its place */
    boolean mustBeSent(int partition) {
        int stray = strays.merge(partition, 1, Integer::sum);
        return !has(partition) || stray == 1 || stray > STRAYS;
    }
}
