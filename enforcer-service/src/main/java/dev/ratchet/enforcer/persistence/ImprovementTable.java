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
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tables {@code improvement} and {@code improvement_backtest}: a row for each improvement on {@code ratchet-improvements},
 * and one for the backtest of its latest revision that has one.
 */
@ApplicationScoped
public class ImprovementTable implements Fold<ImprovementEvent>, Improvements {

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
        return database.read(connection -> table.find(connection, id.toString()));
    }

    @Override
    public Optional<ImprovementBacktested> backtest(ImprovementId id) {
        return database.read(connection -> backtests.find(connection, id.toString()));
    }

    @Override
    public List<Improvement> list(@Nullable ImprovementStatus status, @Nullable String after, int limit) {
        Clause clause = new Clause()
                .and("status = ?", status == null ? null : status.wireName())
                .and("key > ?", after);
        return database.read(
                connection -> table.select(connection, clause.orderedBy("key", limit), clause.parameters()));
    }
}
