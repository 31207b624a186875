package dev.ratchet.logtests;

import dev.ratchet.events.Topic;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The tables of one probe, read behind its back. */
public final class Tables {

    private final House house;
    private final String schema;

    public Tables(House house, String schema) {
        this.house = house;
        this.schema = schema;
    }

    /** Triggers by rule. */
    public Map<String, Long> triggers() {
        return counts("SELECT rule, triggers FROM " + schema + ".trigger_count");
    }

    /** Judged episodes by rule. */
    public Map<String, Long> judged() {
        return counts("SELECT rule, judged FROM " + schema + ".episode_count");
    }

    /** Where a fold or reaction goes on, by partition. */
    public Map<Integer, Long> positions(String fold) {
        Map<Integer, Long> positions = new TreeMap<>();
        counts("SELECT partition::text, next_offset FROM " + schema + ".log_position WHERE fold = '" + fold + "'")
                .forEach((partition, next) -> positions.put(Integer.valueOf(partition), next));
        return positions;
    }

    /** Waits until a fold or reaction has read the triggers to their end. */
    public void untilRead(String fold, Duration atMost) {
        Waiting.until(
                fold + " in " + schema + " to have read everything",
                atMost,
                () -> positions(fold).equals(house.ends(Topic.RULE_TRIGGERS)));
    }

    /** Changes the tables as only a person or a disaster would. */
    public int change(String sql) {
        try (Connection connection = house.postgres().connect();
                Statement statement = connection.createStatement()) {
            connection.setSchema(schema);
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text and number of each row; empty as long as there is no such table. */
    public Map<String, Long> counts(String sql) {
        try (Connection connection = house.postgres().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, Long> counts = new TreeMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            if ("42P01".equals(e.getSQLState()) || "3F000".equals(e.getSQLState())) {
                return Map.of();
            }
            throw new IllegalStateException(e);
        }
    }
}
