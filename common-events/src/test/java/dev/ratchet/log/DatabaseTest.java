package dev.ratchet.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private static OwnPostgres postgres;
    private static Database database;

    @BeforeAll
    static void start() throws SQLException {
        postgres = new OwnPostgres();
        postgres.execute("CREATE TABLE note (text text)");
        database = postgres.database();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        postgres.execute("TRUNCATE note");
    }

    @Test
    void what_is_done_without_failure_is_there() {
        database.inTransaction(tx -> write(tx, "done"));

        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void nothing_is_there_of_what_ended_with_an_exception() {
        assertThatThrownBy(() -> database.inTransaction(tx -> {
                    write(tx, "half");
                    throw new IllegalStateException("no further");
                }))
                .hasMessage("no further");

        assertThat(notes()).isZero();
    }

    @Test
    void nothing_is_there_of_what_ended_with_an_error_of_the_machine() {
        assertThatThrownBy(() -> database.inTransaction(tx -> {
                    write(tx, "half");
                    throw new StackOverflowError("no further");
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(notes()).isZero();
    }

    private static boolean write(Connection tx, String text) throws SQLException {
        try (Statement statement = tx.createStatement()) {
            return statement.executeUpdate("INSERT INTO note VALUES ('" + text + "')") == 1;
        }
    }

    private static int notes() {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT count(*) FROM note")) {
                row.next();
                return row.getInt(1);
            }
        });
    }
}
