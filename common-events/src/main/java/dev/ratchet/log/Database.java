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
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                restoreAutoCommit(connection);
            }
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }

    private static void restoreAutoCommit(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }

    private static RuntimeException failed(SQLException e) {
        return SqlFailure.of(e) == SqlFailure.OUTAGE
                ? new DatabaseUnavailable(e)
                : new IllegalStateException("Expected the database to understand, but: " + e.getMessage(), e);
    }
}
