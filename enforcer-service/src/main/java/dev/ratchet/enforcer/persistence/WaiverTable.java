package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.waiver.WaiverBook;
import dev.ratchet.enforcer.domain.waiver.WaiverEntry;
import dev.ratchet.enforcer.domain.waiver.WaiverNumber;
import dev.ratchet.enforcer.domain.waiver.WaiverState;
import dev.ratchet.enforcer.domain.waiver.Waivers;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.WaiverRequested;
import dev.ratchet.log.Database;
import dev.ratchet.log.Numbers;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code waiver}: a row for each waiver on {@code ratchet-rules}, written with the rules. */
@ApplicationScoped
public class WaiverTable implements Waivers {

    private final StateTable<WaiverEntry> table = new StateTable<>("waiver", WaiverEntry.class);
    private final Database database;

    public WaiverTable(Database database) {
        this.database = database;
    }

    void apply(Connection tx, List<Recorded<RuleEvent>> events) throws SQLException {
        table.fold(tx, events, WaiverTable::keys, (id, entry, event) -> WaiverEntry.after(entry, event));
        for (Recorded<RuleEvent> event : events) {
            if (event.event() instanceof WaiverRequested requested) {
                seen(tx, requested.waiver());
            }
        }
    }

    private static void seen(Connection tx, String id) throws SQLException {
        Optional<WaiverNumber> number = WaiverNumber.in(id);
        if (number.isPresent()) {
            Numbers.seen(tx, number.get().series(), number.get().count());
        }
    }

    @Override
    public Optional<WaiverEntry> find(String id) {
        return database.read(connection -> table.find(connection, id));
    }

    @Override
    public Optional<WaiverEntry> byRequest(String event) {
        return database.read(connection -> table.select(connection, "WHERE request_event = ?", event)).stream()
                .findFirst();
    }

    @Override
    public List<WaiverEntry> list(Filter filter, @Nullable String after, int limit) {
        Clause clause = new Clause()
                .and("rule = ?", filter.rule())
                .and("artifact = ?", filter.artifact())
                .and("key > ?", after);
        if (filter.state() != null) {
            inState(clause, filter.state(), filter.now().toEpochMilli());
        }
        return database.read(
                connection -> table.select(connection, clause.orderedBy("key", limit), clause.parameters()));
    }

    private static void inState(Clause clause, WaiverState state, long now) {
        switch (state) {
            case REVOKED -> clause.andAlways("is_revoked");
            case EXPIRED -> clause.andAlways("NOT is_revoked").and("expires_ms <= ?", now);
            case GRANTED -> clause.andAlways("NOT is_revoked AND is_granted").and("expires_ms > ?", now);
            case REQUESTED ->
                clause.andAlways("NOT is_revoked AND NOT is_granted").and("expires_ms > ?", now);
        }
    }

    private static List<String> keys(RuleEvent event) {
        String id = WaiverBook.idOf(event);
        return id == null ? List.of() : List.of(id);
    }
}
