package dev.ratchet.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/** Lends connections to the service's own schema. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;
    private final BooleanSupplier hasSchema;

    @Inject
    Database(DataSource dataSource, Migrations migrations) {
        this(dataSource, migrations::isDone);
    }

    /** A database whose schema is up to date. */
    public Database(DataSource dataSource) {
        this(dataSource, () -> true);
    }

    /** @param hasSchema whether the schema is up to date; until then a table that is missing is one that is yet to come */
    Database(DataSource dataSource, BooleanSupplier hasSchema) {
        this.dataSource = dataSource;
        this.hasSchema = hasSchema;
    }

    /** What a query says. A database that is away, or not set up yet, is a {@link DatabaseUnavailable}. */
    public <T> T read(SqlQuery<T> query) {
        boolean hadSchema = hasSchema.getAsBoolean();
        try (Connection connection = dataSource.getConnection()) {
            return query.with(connection);
        } catch (SQLException e) {
            throw failed(e, hadSchema);
        }
    }

    /** Does all of it or nothing. A database that is away, or not set up yet, is a {@link DatabaseUnavailable}. */
    public <T> T inTransaction(SqlQuery<T> work) {
        boolean hadSchema = hasSchema.getAsBoolean();
        try {
            return transact(work);
        } catch (SQLException e) {
            throw failed(e, hadSchema);
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

    private static RuntimeException failed(SQLException e, boolean hadSchema) {
        SqlFailure failure = SqlFailure.of(e);
        if (failure == SqlFailure.OUTAGE) {
            return new DatabaseUnavailable(e);
        }
        return failure == SqlFailure.MISFIT && !hadSchema
                ? DatabaseUnavailable.beingSetUp(e)
                : new IllegalStateException("Expected the database to understand, but: " + e.getMessage(), e);
    }
}
