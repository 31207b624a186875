package dev.ratchet.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Gives the numbers that people call things by. A number is given before its event is published and travels in it; the
 * same event always gets the same number, and numbers that were given to events that never came stay unused.
 */
@ApplicationScoped
public class Numbers {

    private final Database database;

    public Numbers(Database database) {
        this.database = database;
    }

    /**
     * The number of an event in a series, counted from 1.
     *
     * @param series for example {@code VIOL-2025-10-30}
     */
    public int next(String series, String forEventId) {
        return database.inTransaction(tx -> {
            int candidate = raised(tx, series);
            Optional<Integer> given = given(tx, forEventId);
            if (given.isPresent()) {
                tx.rollback();
                return given.get();
            }
            give(tx, series, candidate, forEventId);
            return candidate;
        });
    }

    /** Called by the fold of a numbered event, so that a rebuilt database goes on after the highest number on the log. */
    public static void seen(Connection tx, String series, int number) throws SQLException {
        String sql = "INSERT INTO log_series (series, last) VALUES (?, ?)"
                + " ON CONFLICT (series) DO UPDATE SET last = GREATEST(log_series.last, EXCLUDED.last)";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setString(1, series);
            statement.setInt(2, number);
            statement.executeUpdate();
        }
    }

    private static int raised(Connection tx, String series) throws SQLException {
        String sql = "INSERT INTO log_series (series, last) VALUES (?, 1)"
                + " ON CONFLICT (series) DO UPDATE SET last = log_series.last + 1 RETURNING last";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setString(1, series);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static Optional<Integer> given(Connection tx, String forEventId) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement("SELECT number FROM log_number WHERE event_id = ?")) {
            statement.setString(1, forEventId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        }
    }

    private static void give(Connection tx, String series, int number, String eventId) throws SQLException {
        String sql = "INSERT INTO log_number (event_id, series, number) VALUES (?, ?, ?)";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setString(1, eventId);
            statement.setString(2, series);
            statement.setInt(3, number);
            statement.executeUpdate();
        }
    }
}
