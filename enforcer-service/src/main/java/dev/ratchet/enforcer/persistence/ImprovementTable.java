package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.enforcer.domain.review.ImprovementStatus;
import dev.ratchet.enforcer.domain.review.Improvements;
import dev.ratchet.events.ImprovementEvent;
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

/** Table {@code improvement}: a row for each improvement on {@code ratchet-improvements}. */
@ApplicationScoped
public class ImprovementTable implements Fold<ImprovementEvent>, Improvements {

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
    }

    @Override
    public Optional<Improvement> find(ImprovementId id) {
        return database.read(connection -> table.find(connection, id.toString()));
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
