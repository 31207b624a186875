package dev.ratchet.metrics.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@code WHERE} clause out of constant conditions, each with one parameter; a condition without a value is left out. */
final class Clause {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Reads one row of a result. */
    @FunctionalInterface
    interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    private Clause() {}

    /** The clause that leaves nothing out. */
    static Clause all() {
        return new Clause();
    }

    Clause and(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
        }
        return this;
    }

    /** A condition without a parameter. */
    Clause and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** The clause as SQL, empty when it leaves nothing out. */
    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    /** The rows of {@code select}, this clause and {@code rest}. */
    <T> List<T> rows(Connection connection, String select, String rest, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select + sql() + rest)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(reader.read(result));
                }
            }
            return rows;
        }
    }

    /** A count, or another whole number of which there is always one. */
    long number(Connection connection, String select) throws SQLException {
        return rows(connection, select, "", row -> row.getLong(1)).getFirst();
    }

    /** The first time that {@code select} and this clause find. */
    Optional<Instant> time(Connection connection, String select) throws SQLException {
        return rows(connection, select, "", row -> Optional.ofNullable(time(row, 1))).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A column that is always there. */
    static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    /** A time; null where the column is. */
    static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
