package dev.ratchet.log;

import dev.ratchet.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** Finds where a fold goes on: at its stored position, if the broker still has what comes next. */
@ApplicationScoped
public class Placement {

    private final Database database;
    private final PositionTable positions;
    private final Broker broker;

    Placement(Database database, PositionTable positions, Broker broker) {
        this.database = database;
        this.positions = positions;
        this.broker = broker;
    }

    /** Where to go on, or why that can't be said without losing events. */
    sealed interface Place {

        record At(StoredPosition position) implements Place {}

        record Lost(String reason) implements Place {}
    }

    /** The place of a fold on a partition; a fold that has none begins at the beginning. */
    Place find(String fold, Topic topic, int partition) throws SQLException {
        Optional<StoredPosition> stored =
                database.transact(connection -> positions.find(connection, fold, topic, partition));
        Optional<String> topicId = broker.topicId(topic);
        if (topicId.isEmpty()) {
            return missing(topic, stored);
        }
        long earliest = broker.earliest(topic).getOrDefault(partition, 0L);
        if (stored.isEmpty()) {
            return begin(fold, topic, partition, new StoredPosition(topicId.get(), earliest));
        }
        long end = broker.end(topic).getOrDefault(partition, 0L);
        return judged(topic, partition, stored.get(), topicId.get(), earliest, end);
    }

    /** What the broker's side of a partition means for a stored position. */
    static Place judged(Topic topic, int partition, StoredPosition stored, String topicId, long earliest, long end) {
        String where = topic.wireName() + "/" + partition;
        if (!stored.topicId().equals(topicId)) {
            return new Place.Lost(
                    "%s was recreated: its id was %s and is %s".formatted(where, stored.topicId(), topicId));
        }
        if (stored.next() < earliest) {
            return new Place.Lost("%s lost the records from %d to %d before they were read"
                    .formatted(where, stored.next(), earliest - 1));
        }
        if (stored.next() > end) {
            return new Place.Lost("%s ends at %d, but %d was read already: records that were acknowledged are gone"
                    .formatted(where, end, stored.next() - 1));
        }
        return new Place.At(stored);
    }

    /** Holds every stored position of a fold against the broker. @return the reason for each partition that is lost */
    Map<Integer, String> lost(String fold, Topic topic) throws SQLException {
        Map<Integer, StoredPosition> stored = database.transact(connection -> positions.all(connection, fold, topic));
        Map<Integer, String> lost = new java.util.TreeMap<>();
        Optional<String> topicId = broker.topicId(topic);
        if (topicId.isEmpty()) {
            stored.keySet().forEach(partition -> lost.put(partition, topic.wireName() + " is gone"));
            return lost;
        }
        Map<Integer, Long> earliest = broker.earliest(topic);
        Map<Integer, Long> end = broker.end(topic);
        stored.forEach((partition, position) -> {
            Place place = judged(
                    topic,
                    partition,
                    position,
                    topicId.get(),
                    earliest.getOrDefault(partition, 0L),
                    end.getOrDefault(partition, Long.MAX_VALUE));
            if (place instanceof Place.Lost because) {
                lost.put(partition, because.reason());
            }
        });
        return lost;
    }

    private Place begin(String fold, Topic topic, int partition, StoredPosition start) throws SQLException {
        if (topic.isUnbounded() && start.next() > 0) {
            return new Place.Lost("%s/%d keeps its records for ever, but those before %d are gone"
                    .formatted(topic.wireName(), partition, start.next()));
        }
        database.transact(tx -> {
            positions.begin(tx, fold, topic, partition, start);
            return start;
        });
        return new Place.At(start);
    }

    private static Place missing(Topic topic, Optional<StoredPosition> stored) {
        if (stored.isPresent()) {
            return new Place.Lost(topic.wireName() + " is gone");
        }
        throw new LogUnavailable(
                "Topic " + topic.wireName() + " does not exist yet", new IllegalStateException("no such topic"));
    }
}
