package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.gate.DecisionEntry;
import dev.ratchet.enforcer.domain.gate.Decisions;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleId;
import dev.ratchet.log.Database;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables {@code decision} and {@code episode}: what {@code ratchet-gate-decisions} says of decisions and of their triggers. */
@ApplicationScoped
public class DecisionTable implements Fold<DecisionEvent>, Decisions {

    private final StateTable<DecisionEntry> table = new StateTable<>("decision", DecisionEntry.class);
    private final EpisodeTable episodes;
    private final Database database;

    public DecisionTable(EpisodeTable episodes, Database database) {
        this.episodes = episodes;
        this.database = database;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public void apply(Connection tx, List<Recorded<DecisionEvent>> events) throws SQLException {
        table.fold(
                tx,
                events,
                event -> List.of(event.decisionId()),
                (id, entry, event) -> DecisionEntry.after(entry, event));
        episodes.apply(tx, events);
    }

    @Override
    public Optional<DecisionEntry> find(String id) {
        return database.read(connection -> table.find(connection, id));
    }

    @Override
    public List<DecisionEntry> list(Filter filter, @Nullable String after, int limit) {
        Clause clause = new Clause()
                .and("artifact = ?", filter.artifact())
                .and(
                        "check_point = ?",
                        filter.checkPoint() == null ? null : filter.checkPoint().wireName())
                .and("allowed = ?", filter.allowed())
                .and("workflow = ?", filter.workflow())
                .and("(state -> 'triggers') @> ?::jsonb", filter.rule() == null ? null : triggersOf(filter.rule()))
                .and("decided_ms >= ?", millis(filter.from()))
                .and("decided_ms < ?", millis(filter.to()))
                .and("(decided_ms, key) < (SELECT d.decided_ms, d.key FROM decision d WHERE d.key = ?)", after);
        return database.read(connection ->
                table.select(connection, clause.orderedBy("decided_ms DESC, key DESC", limit), clause.parameters()));
    }

    /** What the triggers of a decision contain in which the rule did not hold. */
    private static String triggersOf(RuleId rule) {
        return "[{\"rule\": \"%s\"}]".formatted(rule);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
