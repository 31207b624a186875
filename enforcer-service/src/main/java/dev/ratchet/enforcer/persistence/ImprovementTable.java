package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.enforcer.domain.review.ImprovementStatus;
import dev.ratchet.enforcer.domain.review.Improvements;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Database;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables {@code improvement} and {@code improvement_backtest}: a row for each improvement on {@code ratchet-improvements},
 * and one for the backtest of its latest revision that has one. Whether an approved one is enforced is read from the table
 * {@code rule}.
 */
@ApplicationScoped
public class ImprovementTable implements Fold<ImprovementEvent>, Improvements {

    /** The improvements that have a rule in force in the mode enforce. */
    private static final String ENFORCED = "SELECT state #>> '{rule,relatedImprovement}' FROM rule"
            + " WHERE state ->> 'retirement' IS NULL AND state #>> '{rule,mode}' = 'enforce'"
            + " AND state #>> '{rule,relatedImprovement}' IS NOT NULL";

    private final StateTable<ImprovementBacktested> backtests =
            new StateTable<>("improvement_backtest", ImprovementBacktested.class);
    private final StateTable<Improvement> table = new StateTable<>("improvement", Improvement.class);
    private final Database database;

    public ImprovementTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "improvements";
    }

    @Override
    public void apply(Connection tx, List<Recorded<ImprovementEvent>> events) throws SQLException {
        table.fold(
                tx,
                events,
                event -> List.of(event.id().toString()),
                (id, improvement, event) -> Improvement.after(improvement, event));
        backtests.fold(
                tx,
                events,
                event -> event instanceof ImprovementBacktested
                        ? List.of(event.id().toString())
                        : List.of(),
                (id, before, event) -> latest(before, event.event()));
    }

    /** Of several backtests of one revision the first counts. */
    private static @Nullable ImprovementBacktested latest(
            @Nullable ImprovementBacktested before, ImprovementEvent event) {
        return event instanceof ImprovementBacktested tested
                        && (before == null || tested.revision() > before.revision())
                ? tested
                : before;
    }

    @Override
    public Optional<Improvement> find(ImprovementId id) {
        return database.read(connection ->
                standing(
                                connection,
                                table.find(connection, id.toString()).stream().toList())
                        .stream()
                        .findFirst());
    }

    @Override
    public Optional<ImprovementBacktested> backtest(ImprovementId id) {
        return database.read(connection -> backtests.find(connection, id.toString()));
    }

    @Override
    public List<Improvement> list(@Nullable ImprovementStatus status, @Nullable String after, int limit) {
        Clause clause = of(status).and("key > ?", after);
        return database.read(connection ->
                standing(connection, table.select(connection, clause.orderedBy("key", limit), clause.parameters())));
    }

    /** What is approved on the log is enforced or approved by the rules that are in force. */
    private static Clause of(@Nullable ImprovementStatus status) {
        Clause clause = new Clause();
        if (status == ImprovementStatus.ENFORCED || status == ImprovementStatus.APPROVED) {
            String isEnforced = status == ImprovementStatus.ENFORCED ? "key IN" : "key NOT IN";
            return clause.and("status = ?", ImprovementStatus.APPROVED.wireName())
                    .andAlways("%s (%s)".formatted(isEnforced, ENFORCED));
        }
        return clause.and("status = ?", status == null ? null : status.wireName());
    }

    private static List<Improvement> standing(Connection connection, List<Improvement> improvements)
            throws SQLException {
        Set<String> enforced = enforced(connection);
        return improvements.stream()
                .map(each -> enforced.contains(each.id().toString()) ? each.whileEnforced() : each)
                .toList();
    }

    private static Set<String> enforced(Connection connection) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(ENFORCED);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
