package dev.ratchet.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Lends connections to the service's own schema. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a query says. A database that is away is a {@link DatabaseUnavailable}. */
    public <T> T read(SqlQuery<T> query) {
        try (Connection connection = dataSource.getConnection()) {
            return query.with(connection);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Does all of it or nothing. A database that is away is a {@link DatabaseUnavailable}. */
    public <T> T inTransaction(SqlQuery<T> work) {
        try {
            return transact(work);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Does all of it or nothing, and leaves it to the caller to tell one failure from another. */
    <T> T transact(SqlQuery<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.with(connection);
                connection.commit();
            } catch (Throwable e) {
                undo(connection, e);
                throw e;
            }
            connection.setAutoCommit(true);
            return result;
        }
    }

    /** A connection whose work can't be taken back is cut: to switch auto-commit on again would commit that work. */
    private static void undo(Connection connection, Throwable reason) throws SQLException {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException alsoFailed) {
            reason.addSuppressed(alsoFailed);
            connection.abort(Runnable::run);
        }
    }

    private static RuntimeException failed(SQLException e) {
        return SqlFailure.of(e) == SqlFailure.OUTAGE
                ? new DatabaseUnavailable(e)
                : new IllegalStateException("Expected the database to understand, but: " + e.getMessage(), e);
    }
}
