package dev.ratchet.systemtests;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A house in which every fold and every reaction has come to the end of what it follows. */
final class Settled {

    private final House house;
    private final Tables tables;

    /** Waits until nothing is left to do. */
    Settled(House house) {
        this(house, Set.of());
    }

    /** Waits until nothing is left to do, for these followers too, which may have nothing stored yet. */
    Settled(House house, Set<String> followers) {
        this.house = house;
        this.tables = new Tables(house);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .until(() -> isSettled(followers));
    }

    List<LogRecord> log() {
        return house.topics().everything();
    }

    Map<String, List<String>> rows() throws SQLException {
        return tables.rows();
    }

    /** Who follows what, as schema/fold/topic/partition; of the partitions that are not empty. */
    Set<String> followers() throws SQLException {
        Map<String, Long> ends = house.topics().ends();
        Set<String> followers = new TreeSet<>(tables.positions().keySet());
        followers.removeIf(follower -> ends.getOrDefault(followed(follower), 0L) == 0);
        return followers;
    }

    private boolean isSettled(Set<String> followers) throws SQLException {
        Map<String, Long> positions = new TreeMap<>(tables.positions());
        followers.forEach(follower -> positions.putIfAbsent(follower, 0L));
        Map<String, Long> ends = house.topics().ends();
        return positions.entrySet().stream()
                .allMatch(one -> one.getValue() >= ends.getOrDefault(followed(one.getKey()), 0L));
    }

    /** The topic/partition of a follower. */
    private static String followed(String follower) {
        String[] parts = follower.split("/", -1);
        return parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }
}
