package dev.ratchet.log;

import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Waits until a fold has passed a position, on whichever replica it runs. */
@ApplicationScoped
public class Positions {

    private static final long INTERVAL_MS = 10;

    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Database database;
    private final PositionTable table;
    private final Broker broker;

    Positions(Database database, PositionTable table, Broker broker) {
        this.database = database;
        this.table = table;
        this.broker = broker;
    }

    void know(String fold, Topic topic) {
        topics.put(fold, topic);
    }

    /** The topic that a fold or reaction of this service follows. */
    public Optional<Topic> topicOf(String fold) {
        return Optional.ofNullable(topics.get(fold));
    }

    /** Whether a fold has passed a position. */
    public boolean hasPassed(String fold, LogPosition position) {
        return database.read(connection -> table.find(connection, fold, position.topic(), position.partition()))
                .filter(stored -> stored.next() > position.offset())
                .isPresent();
    }

    /** Waits until a fold has passed a position. @return false when it has not within that time */
    public boolean await(String fold, LogPosition position, Duration atMost) {
        return awaitAll(Map.of(position.partition(), position.offset() + 1), fold, position.topic(), atMost);
    }

    /** Waits until folds have passed the ends of their topics as these are now. @return false when they have not in time */
    public boolean awaitCaughtUp(Duration atMost, String... folds) {
        Map<String, Map<Integer, Long>> ends = new LinkedHashMap<>();
        for (String fold : folds) {
            ends.put(fold, broker.end(known(fold)));
        }
        long deadline = System.nanoTime() + atMost.toNanos();
        for (Map.Entry<String, Map<Integer, Long>> entry : ends.entrySet()) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (!awaitAll(entry.getValue(), entry.getKey(), known(entry.getKey()), left)) {
                return false;
            }
        }
        return true;
    }

    private boolean awaitAll(Map<Integer, Long> wanted, String fold, Topic topic, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!havePassed(wanted, fold, topic)) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(INTERVAL_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean havePassed(Map<Integer, Long> wanted, String fold, Topic topic) {
        Map<Integer, StoredPosition> stored = database.read(connection -> table.all(connection, fold, topic));
        return wanted.entrySet().stream().allMatch(want -> {
            StoredPosition position = stored.get(want.getKey());
            return want.getValue() == 0 || (position != null && position.next() >= want.getValue());
        });
    }

    private Topic known(String fold) {
        return topicOf(fold)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected a fold of this service, but there is none called '" + fold + "'"));
    }
}
