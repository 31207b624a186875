package dev.ratchet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

    @TempDir
    Path folder;

    @Test
    void what_was_committed_is_there_after_a_stop_and_after_a_kill() throws SQLException {
        PostgresSettings settings = PostgresSettings.in(folder.resolve("postgres"), "correct-horse");
        try (LocalPostgres postgres = new LocalPostgres(settings).start()) {
            execute(postgres, "create table kept (n int)");
            execute(postgres, "insert into kept values (1)");

            postgres.stop();
            boolean answeredWhileStopped = postgres.answers();
            postgres.start();
            execute(postgres, "insert into kept values (2)");
            postgres.kill();
            postgres.start();

            assertThat(answeredWhileStopped).isFalse();
            assertThat(ask(postgres, "select sum(n) from kept")).isEqualTo("3");
        }
    }

    @Test
    void a_durable_database_writes_through_and_a_throwaway_does_not() throws SQLException {
        try (LocalPostgres durable =
                        new LocalPostgres(PostgresSettings.in(folder.resolve("durable"), "correct-horse")).start();
                LocalPostgres throwaway = new LocalPostgres(PostgresSettings.throwaway()).start()) {

            assertThat(ask(durable, "show fsync")).isEqualTo("on");
            assertThat(ask(durable, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(throwaway, "show fsync")).isEqualTo("off");
            assertThat(ask(throwaway, "show synchronous_commit")).isEqualTo("off");
        }
    }

    @Test
    void nobody_gets_in_without_the_password() {
        try (LocalPostgres postgres = new LocalPostgres(PostgresSettings.throwaway()).start()) {

            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "ratchet", "wrong-password"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), "postgres", "x"))
                    .hasMessageContaining("no pg_hba.conf entry");
        }
    }

    @Test
    void a_throwaway_leaves_no_files() {
        PostgresSettings settings = PostgresSettings.throwaway();
        LocalPostgres postgres = new LocalPostgres(settings).start();

        postgres.close();

        assertThat(Files.exists(settings.data())).isFalse();
        assertThat(FreePort.isFree(settings.port())).isTrue();
    }

    @Test
    void a_taken_port_is_said() {
        try (LocalPostgres first = new LocalPostgres(PostgresSettings.throwaway()).start();
                LocalPostgres second =
                        new LocalPostgres(PostgresSettings.throwaway().onPort(first.port()))) {

            assertThatThrownBy(second::start)
                    .isInstanceOf(LocalStartFailed.class)
                    .hasMessageContaining("port " + first.port());
        }
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
