package dev.ratchet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventType;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Replay;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The laws that every fold keeps, tried on a real PostgreSQL: a replay from nothing equals a snapshot and its tail,
 * every event twice equals once, and any interleaving of partitions and topics gives the same rows.
 *
 * <pre>{@code
 * FoldLaws.ofTables("violation")
 *         .fold(Topic.VIOLATIONS, new ViolationTable(), events)
 *         .hold();
 * }</pre>
 */
public final class FoldLaws {

    private static final Instant FIRST_APPENDED = Instant.parse("2026-01-05T09:00:00Z");
    private static final int INTERLEAVINGS = 25;

    private final List<String> tables;
    private final List<Step<?>> log = new ArrayList<>();
    private final Map<Topic, Map<Integer, Long>> ends = new TreeMap<>();

    private FoldLaws(List<String> tables) {
        this.tables = tables;
    }

    /** One event on its way into one fold. */
    private record Step<E extends Event>(Fold<E> fold, Recorded<E> event) {

        void apply(Connection tx) throws SQLException {
            Replay.apply(tx, fold, List.of(event));
        }

        String partition() {
            return fold.name() + "/" + event.position().topic() + "/"
                    + event.position().partition();
        }
    }

    /** The tables whose rows are compared, all of them made by the service's own migrations. */
    public static FoldLaws ofTables(String... tables) {
        return new FoldLaws(List.of(tables));
    }

    /** Adds a fold with events of its topic, in an order in which they may stand on the log. */
    public <E extends Event> FoldLaws fold(Topic topic, Fold<E> fold, List<? extends E> events) {
        for (E event : events) {
            log.add(new Step<>(fold, recorded(topic, event)));
        }
        return this;
    }

    /** Tries every law and fails with the rows that differ. */
    public void hold() throws SQLException {
        try (Connection connection = connect()) {
            Map<String, List<String>> expected = rowsAfter(connection, log);
            assertThat(expected)
                    .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
            assertThat(rowsAfterBatches(connection)).as("in batches").isEqualTo(expected);
            assertThat(rowsAfterTail(connection)).as("snapshot and tail").isEqualTo(expected);
            assertThat(rowsAfter(connection, twice())).as("every event twice").isEqualTo(expected);
            for (int seed = 0; seed < INTERLEAVINGS; seed++) {
                assertThat(rowsAfter(connection, interleaved(new Random(seed))))
                        .as("interleaving %d", seed)
                        .isEqualTo(expected);
            }
        }
    }

    private <E extends Event> Recorded<E> recorded(Topic topic, E event) {
        int partition = Math.floorMod(event.key().hashCode(), topic.partitions());
        long offset = ends.computeIfAbsent(topic, t -> new TreeMap<>()).merge(partition, 1L, Long::sum) - 1;
        String source = event instanceof PipelineReported reported
                ? reported.source()
                : EventType.of(event).source().replace(EventType.ANY, "/ratchet/test");
        int number = log.size();
        return new Recorded<>(
                event,
                "event-" + number,
                source,
                new LogPosition(topic, partition, offset),
                FIRST_APPENDED.plusSeconds(number),
                null,
                null);
    }

    private Map<String, List<String>> rowsAfter(Connection connection, List<? extends Step<?>> steps)
            throws SQLException {
        empty(connection);
        for (Step<?> step : steps) {
            step.apply(connection);
        }
        return rows(connection);
    }

    /** Everything at once, a batch per fold: what a follower does that has fallen behind. */
    private Map<String, List<String>> rowsAfterBatches(Connection connection) throws SQLException {
        empty(connection);
        applyBatches(connection, log);
        return rows(connection);
    }

    /** Every place where the log may have been cut into what a snapshot holds and what came after it. */
    private Map<String, List<String>> rowsAfterTail(Connection connection) throws SQLException {
        Map<String, List<String>> last = Map.of();
        for (int cut = 0; cut <= log.size(); cut++) {
            empty(connection);
            applyBatches(connection, log.subList(0, cut));
            applyBatches(connection, log.subList(Math.max(0, cut - 1), log.size()));
            Map<String, List<String>> rows = rows(connection);
            if (cut > 0) {
                assertThat(rows).as("cut before event %d", cut).isEqualTo(last);
            }
            last = rows;
        }
        return last;
    }

    private static void applyBatches(Connection connection, List<Step<?>> steps) throws SQLException {
        Map<Fold<?>, List<Recorded<?>>> batches = new LinkedHashMap<>();
        steps.forEach(step ->
                batches.computeIfAbsent(step.fold(), f -> new ArrayList<>()).add(step.event()));
        for (Map.Entry<Fold<?>, List<Recorded<?>>> batch : batches.entrySet()) {
            applyBatch(connection, batch.getKey(), batch.getValue());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Event> void applyBatch(Connection connection, Fold<E> fold, List<Recorded<?>> events)
            throws SQLException {
        List<Recorded<E>> batch = new ArrayList<>();
        events.forEach(event -> batch.add((Recorded<E>) event));
        Replay.apply(connection, fold, batch);
    }

    private List<Step<?>> twice() {
        List<Step<?>> twice = new ArrayList<>();
        for (Step<?> step : log) {
            twice.add(step);
            twice.add(step);
        }
        twice.addAll(log);
        return twice;
    }

    private List<Step<?>> interleaved(Random random) {
        Map<String, Deque<Step<?>>> partitions = new LinkedHashMap<>();
        log.forEach(step -> partitions
                .computeIfAbsent(step.partition(), p -> new ArrayDeque<>())
                .add(step));
        List<Deque<Step<?>>> open = new ArrayList<>(partitions.values());
        List<Step<?>> order = new ArrayList<>();
        while (!open.isEmpty()) {
            Deque<Step<?>> next = open.get(random.nextInt(open.size()));
            order.add(next.remove());
            if (next.isEmpty()) {
                open.remove(next);
            }
        }
        return order;
    }

    private void empty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE log_seen, log_series, log_number, " + String.join(", ", tables));
        }
    }

    private Map<String, List<String>> rows(Connection connection) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables) {
            List<String> ofTable = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet result =
                            statement.executeQuery("SELECT to_jsonb(t)::text FROM " + table + " t ORDER BY 1")) {
                while (result.next()) {
                    ofTable.add(result.getString(1));
                }
            }
            rows.put(table, ofTable);
        }
        return rows;
    }

    private static Connection connect() throws SQLException {
        Backends backends = Backends.shared();
        String schema = "laws";
        Schemas.flyway(schema).migrate();
        Connection connection =
                DriverManager.getConnection(backends.jdbcUrl(), backends.username(), backends.password());
        connection.setSchema(schema);
        return connection;
    }
}
