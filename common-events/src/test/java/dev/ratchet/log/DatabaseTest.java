package dev.ratchet.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
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

    @Test
    void a_table_that_is_missing_before_the_schema_is_up_to_date_is_yet_to_come() {
        Database early = postgres.database(() -> false);

        assertThatThrownBy(() -> early.read(DatabaseTest::missing))
                .isInstanceOfSatisfying(
                        DatabaseUnavailable.class,
                        away -> assertThat(away.isBeingSetUp()).isTrue());
        assertThatThrownBy(() -> early.inTransaction(DatabaseTest::missing)).isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void a_table_that_is_missing_afterwards_does_not_come_by_waiting() {
        assertThatThrownBy(() -> database.read(DatabaseTest::missing)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> database.inTransaction(DatabaseTest::missing))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_the_database_refuses_is_no_question_of_its_schema() {
        Database early = postgres.database(() -> false);

        assertThatThrownBy(() -> early.read(connection -> asked(connection, "SELECT 1 / 0")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_query_that_began_before_the_schema_was_there_does_not_blame_the_program() {
        Iterator<Boolean> answers = List.of(false, true).iterator();
        Database amidst = postgres.database(answers::next);

        assertThatThrownBy(() -> amidst.read(DatabaseTest::missing)).isInstanceOf(DatabaseUnavailable.class);
    }

    private static boolean missing(Connection connection) throws SQLException {
        return asked(connection, "SELECT * FROM missing");
    }

    private static boolean asked(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
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
