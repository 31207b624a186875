package dev.ratchet.detector.persistence;

import dev.ratchet.detector.domain.run.PipelineWords;
import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.run.Runs;
import dev.ratchet.events.PipelineEvent;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.log.Database;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Table {@code run}: a row for each run that {@code ratchet-pipeline-events} tells of. The events of one run may stand
 * on several partitions, so a run is locked, known or not, before it is touched.
 */
@ApplicationScoped
public class RunTable implements Fold<PipelineEvent>, Runs {

    public static final String NAME = "runs";

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hash) FROM (SELECT DISTINCT hashtextextended('run"
            + " ' || id, 0) AS hash FROM unnest(?) AS ids (id) ORDER BY hash) AS runs";

    private static final Duration KEPT = Duration.ofDays(60);

    private final StateTable<Run> table = new StateTable<>("run", Run.class);
    private final Database database;

    public RunTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(Connection tx, List<Recorded<PipelineEvent>> events) throws SQLException {
        lock(tx, events);
        forget(tx, events);
        table.fold(tx, events, RunTable::runOf, (id, run, event) -> switch (event.event()) {
            case PipelineReported reported -> Run.after(run, reported, event.happenedAt(), event.appendedAt());
        });
    }

    /** The topic keeps what pipelines say for 30 days; a run of which nothing was told for twice as long is over. */
    private static void forget(Connection tx, List<Recorded<PipelineEvent>> events) throws SQLException {
        Instant oldest = events.getLast().appendedAt().minus(KEPT);
        try (PreparedStatement statement = tx.prepareStatement("DELETE FROM run WHERE told_at < ?")) {
            statement.setLong(1, oldest.toEpochMilli());
            statement.executeUpdate();
        }
    }

    private static void lock(Connection tx, List<Recorded<PipelineEvent>> events) throws SQLException {
        Object[] runs = events.stream()
                .flatMap(event -> runOf(event.event()).stream())
                .distinct()
                .toArray();
        try (PreparedStatement statement = tx.prepareStatement(LOCK)) {
            statement.setArray(1, tx.createArrayOf("text", runs));
            statement.execute();
        }
    }

    private static List<String> runOf(PipelineEvent event) {
        return switch (event) {
            case PipelineReported reported ->
                PipelineWords.read(reported)
                        .about()
                        .map(about -> List.of(about.run()))
                        .orElse(List.of());
        };
    }

    @Override
    public Optional<Run> find(String id) {
        return database.read(connection -> table.find(connection, id));
    }

    @Override
    public List<Run> open(String workflow) {
        return database.read(
                connection -> table.select(connection, "WHERE is_open AND workflow = ? ORDER BY key", workflow));
    }

    @Override
    public List<Run> toldAfter(Instant instant, @Nullable Run after, int limit) {
        Long told = after == null ? null : after.toldAt();
        return database.read(connection -> table.select(
                connection,
                "WHERE (told_at, key) > (?, ?) ORDER BY told_at, key LIMIT " + limit,
                told == null ? instant.toEpochMilli() : told,
                after == null ? "" : after.id()));
    }

    @Override
    public Optional<RunClosed> closing(String run) {
        return database.read(
                connection -> WorkflowTable.CLOSED.select(connection, "WHERE run = ? ORDER BY key", run).stream()
                        .findFirst());
    }

    @Override
    public Instant newest() {
        return database
                .read(connection -> table.select(connection, "WHERE told_at IS NOT NULL ORDER BY told_at DESC LIMIT 1"))
                .stream()
                .flatMap(run -> Stream.ofNullable(run.toldAt()))
                .findFirst()
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH);
    }

    @Override
    public List<Run> list(
            @Nullable String workflow, @Nullable Boolean open, Instant idleBefore, @Nullable String after, int limit) {
        Clause clause = new Clause()
                .and("workflow = ?", workflow)
                .and(
                        "(is_open AND coalesce(told_at >= ?, true)) = " + open,
                        open == null ? null : idleBefore.toEpochMilli())
                .and("key > ?", after);
        return database.read(
                connection -> table.select(connection, clause.orderedBy("key", limit), clause.parameters()));
    }
}
