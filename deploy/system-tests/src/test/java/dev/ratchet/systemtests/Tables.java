package dev.ratchet.systemtests;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at the services' tables with plain SQL. */
final class Tables {

    private static final String ENTITY_TABLES = """
            SELECT schemaname || '.' || tablename FROM pg_tables
            WHERE schemaname IN ('detector', 'analyzer', 'enforcer', 'metrics')
              AND tablename NOT LIKE 'log\\_%' AND tablename <> 'flyway_schema_history'
            ORDER BY 1""";

    private final House house;

    Tables(House house) {
        this.house = house;
    }

    /** Every row of every table that holds what the house knows, as texts, by table. */
    Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (Connection connection = house.database()) {
            for (String table : texts(connection, ENTITY_TABLES)) {
                rows.put(table, texts(connection, "SELECT t::text FROM " + table + " t ORDER BY 1"));
            }
        }
        return rows;
    }

    /** Which folds and reactions follow which partitions, as schema/fold/topic/partition, and how far they have come. */
    Map<String, Long> positions() throws SQLException {
        Map<String, Long> positions = new TreeMap<>();
        try (Connection connection = house.database();
                Statement statement = connection.createStatement()) {
            for (String schema : House.SERVICES) {
                ResultSet rows = statement.executeQuery(
                        "SELECT fold, topic, partition, next_offset FROM " + schema + ".log_position");
                while (rows.next()) {
                    String follower = String.join("/", schema, rows.getString(1), rows.getString(2), rows.getString(3));
                    positions.put(follower, rows.getLong(4));
                }
            }
        }
        return positions;
    }

    /** Forgets everything that was ever folded, positions included. */
    void drop() throws SQLException {
        try (Connection connection = house.database();
                Statement statement = connection.createStatement()) {
            for (String schema : House.SERVICES) {
                statement.execute("DROP SCHEMA " + schema + " CASCADE");
            }
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
