package dev.ratchet.detector.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.detector.DecisionSamples;
import dev.ratchet.detector.domain.gate.AskedGate;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Event;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.PipelineEvent;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Database;
import dev.ratchet.testkit.RatchetBackends;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Tables let go of what their topic has let go of, by the times of the log. */
class ForgettingTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");

    private final Database unused = new Database(new PGSimpleDataSource());
    private final Connection connection;

    ForgettingTest() throws SQLException {
        Map<String, String> backends = new RatchetBackends().start();
        connection = DriverManager.getConnection(
                backends.get("quarkus.datasource.jdbc.url"),
                backends.get("quarkus.datasource.username"),
                backends.get("quarkus.datasource.password"));
    }

    @BeforeEach
    void makeTables() throws SQLException, IOException {
        execute("CREATE SCHEMA forgetting", "SET search_path TO forgetting");
        for (String file : List.of("V1__detector", "V2__blocked_decisions", "V3__skipped_gates")) {
            execute(Files.readString(Path.of("src/main/resources/db/migration", file + ".sql")));
        }
    }

    @AfterEach
    void dropTables() throws SQLException {
        execute("DROP SCHEMA forgetting CASCADE");
        connection.close();
    }

    @Test
    void a_run_without_a_word_for_sixty_days_is_forgotten_declared_or_not() throws SQLException {
        RunTable table = new RunTable(unused);
        table.apply(connection, List.of(recorded(told("silent"), TEN), recorded(told("talking"), TEN)));

        table.apply(connection, List.of(recorded(told("talking"), TEN.plus(Duration.ofDays(60)))));
        List<String> after60Days = keys("run");
        table.apply(connection, List.of(recorded(told("new"), TEN.plus(Duration.ofDays(61)))));

        assertThat(after60Days).containsExactly("silent", "talking");
        assertThat(keys("run")).containsExactly("new", "talking");
    }

    @Test
    void what_a_gate_was_asked_is_kept_as_long_as_the_topic_keeps_the_last_answer() throws SQLException {
        AskedGateTable table = new AskedGateTable(unused);
        GateDecided often = DecisionSamples.decided("D-1", "release");
        GateDecided once = DecisionSamples.decided("D-2", "once");
        GateDecided late = DecisionSamples.decided("D-3", "late");
        table.apply(connection, List.of(decided(often, TEN), decided(once, TEN)));

        table.apply(connection, List.of(decided(often, TEN.plus(Duration.ofDays(300)))));
        int after300Days = keys("asked_gate").size();
        table.apply(connection, List.of(decided(late, TEN.plus(Duration.ofDays(401)))));

        assertThat(after300Days).isEqualTo(2);
        assertThat(keys("asked_gate")).containsExactlyInAnyOrder(AskedGate.key(often), AskedGate.key(late));
    }

    private static PipelineEvent told(String run) {
        return new PipelineReported(
                "e-" + run, "/ci", "dev.ratchet.pipeline.run.started", null, TEN, Map.of("run", run));
    }

    private static Recorded<DecisionEvent> decided(DecisionEvent event, Instant appendedAt) {
        return recorded(event, appendedAt);
    }

    private static <E extends Event> Recorded<E> recorded(E event, Instant appendedAt) {
        return new Recorded<>(
                event, "event-1", "/ci", new LogPosition(Topic.PIPELINE_EVENTS, 0, 0), appendedAt, null, null);
    }

    private List<String> keys(String table) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key FROM " + table + " ORDER BY key")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    private void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
