package dev.ratchet.metrics.persistence;

import dev.ratchet.log.Database;
import dev.ratchet.log.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Statement;

/** Answers questions that take several queries from one state of the tables. */
@ApplicationScoped
public class Snapshots {

    private final Database database;

    Snapshots(Database database) {
        this.database = database;
    }

    <T> T read(SqlQuery<T> question) {
        return database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            return question.with(connection);
        });
    }
}
