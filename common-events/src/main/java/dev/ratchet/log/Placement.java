package dev.ratchet.log;

import dev.ratchet.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds where a fold goes on: at its stored positions, if the broker still has what comes next. */
@ApplicationScoped
public class Placement {

    private final Database database;
    private final PositionTable positions;
    private final Broker broker;
    private final LogReader reader;

    Placement(Database database, PositionTable positions, Broker broker, LogReader reader) {
        this.database = database;
        this.positions = positions;
        this.broker = broker;
        this.reader = reader;
    }

    /** Where to go on, or why that can't be said without losing events. */
    sealed interface Place {

        /** @param end where the next record will go, as the broker said it */
        record At(StoredPosition position, long end) implements Place {}

        record Lost(String reason) implements Place {}
    }

    /** The places of a fold on these partitions; on one that it has never read it begins at the beginning. */
    Map<Integer, Place> find(String fold, Topic topic, Collection<Integer> partitions) throws SQLException {
        Map<Integer, Place> places = stored(fold, topic);
        places.keySet().retainAll(partitions);
        if (!places.keySet().containsAll(partitions)) {
            Broker.Edges edges = broker.edges(topic).orElseThrow(() -> missing(topic));
            for (int partition : partitions) {
                if (!places.containsKey(partition)) {
                    places.put(partition, begun(fold, topic, partition, edges));
                }
            }
        }
        return places;
    }

    /** Every stored position of a fold, held against the broker. */
    Map<Integer, Place> stored(String fold, Topic topic) throws SQLException {
        Map<Integer, StoredPosition> known = read(fold, topic);
        while (true) {
            Map<Integer, Place> places = judged(topic, known, broker.edges(topic));
            Map<Integer, StoredPosition> still = read(fold, topic);
            if (still.equals(known) || places.values().stream().noneMatch(Place.Lost.class::isInstance)) {
                return places;
            }
            known = still; // it moved between the two questions, so what looked lost may have been read
        }
    }

    /**
     * Moves a position over offsets that never held a record: the markers that a producer with transactions leaves. The
     * broker must have everything from the position on.
     */
    void passHole(String fold, Topic topic, int partition) throws SQLException {
        if (stored(fold, topic).get(partition) instanceof Place.At at
                && at.position().next() < at.end()) {
            long first = reader.firstFrom(topic, partition, at.position().next(), at.end());
            if (first > at.position().next()) {
                Map<Integer, StoredPosition.Move> move =
                        Map.of(partition, new StoredPosition.Move(at.position(), first));
                database.transact(tx -> positions.move(tx, fold, topic, move));
            }
        }
    }

    /** What the broker's side of a partition means for a stored position. */
    static Place judged(Topic topic, int partition, StoredPosition stored, Broker.Edges edges) {
        String where = topic.wireName() + "/" + partition;
        long earliest = edges.earliest().getOrDefault(partition, 0L);
        long end = edges.end().getOrDefault(partition, 0L);
        if (!stored.topicId().equals(edges.topicId())) {
            return new Place.Lost(
                    "%s was recreated: its id was %s and is %s".formatted(where, stored.topicId(), edges.topicId()));
        }
        if (stored.next() < earliest) {
            return new Place.Lost("%s lost the records from %d to %d before they were read"
                    .formatted(where, stored.next(), earliest - 1));
        }
        if (stored.next() > end) {
            return new Place.Lost("%s ends at %d, but %d was read already: records that were acknowledged are gone"
                    .formatted(where, end, stored.next() - 1));
        }
        return new Place.At(stored, end);
    }

    private static Map<Integer, Place> judged(
            Topic topic, Map<Integer, StoredPosition> known, Optional<Broker.Edges> edges) {
        Map<Integer, Place> places = new TreeMap<>();
        known.forEach((partition, position) -> places.put(
                partition,
                edges.isPresent()
                        ? judged(topic, partition, position, edges.get())
                        : new Place.Lost(topic.wireName() + " is gone")));
        return places;
    }

    private Place begun(String fold, Topic topic, int partition, Broker.Edges edges) throws SQLException {
        long earliest = edges.earliest().getOrDefault(partition, 0L);
        if (topic.isUnbounded() && earliest > 0) {
            return new Place.Lost("%s/%d keeps its records for ever, but those before %d are gone"
                    .formatted(topic.wireName(), partition, earliest));
        }
        StoredPosition start = new StoredPosition(edges.topicId(), earliest);
        database.transact(tx -> {
            positions.begin(tx, fold, topic, partition, start);
            return start;
        });
        return new Place.At(start, edges.end().getOrDefault(partition, 0L));
    }

    private Map<Integer, StoredPosition> read(String fold, Topic topic) throws SQLException {
        return database.transact(connection -> positions.all(connection, fold, topic));
    }

    private static LogUnavailable missing(Topic topic) {
        return new LogUnavailable(
                "Topic " + topic.wireName() + " does not exist yet", new IllegalStateException("no such topic"));
    }
}
