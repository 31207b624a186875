package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.promotion.ModeHistory;
import dev.ratchet.enforcer.domain.rulebook.KnownRules;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.enforcer.domain.rulebook.RuleNumber;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import dev.ratchet.log.Database;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Numbers;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Tables {@code rule}, {@code waiver} and {@code mode_history}: a row for each rule on {@code ratchet-rules}, with all its
 * versions, for each waiver, and for the modes that a rule has been in.
 */
@ApplicationScoped
public class RuleTable implements Fold<RuleEvent>, KnownRules {

    private final StateTable<RuleEntry> table = new StateTable<>("rule", RuleEntry.class);
    private final StateTable<ModeHistory> modes = new StateTable<>("mode_history", ModeHistory.class);
    private final WaiverTable waivers;
    private final Database database;

    public RuleTable(WaiverTable waivers, Database database) {
        this.waivers = waivers;
        this.database = database;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void apply(Connection tx, List<Recorded<RuleEvent>> events) throws SQLException {
        table.fold(
                tx,
                events,
                event -> List.of(event.rule().toString()),
                (id, entry, event) -> RuleEntry.after(entry, event));
        modes.fold(
                tx,
                events,
                event -> List.of(event.rule().toString()),
                (id, history, event) -> ModeHistory.after(history, event.event()));
        for (Recorded<RuleEvent> event : events) {
            if (event.event() instanceof RuleActivated activated) {
                RuleNumber number = RuleNumber.of(activated.rule());
                Numbers.seen(tx, number.series(), number.count());
            }
        }
        waivers.apply(tx, events);
    }

    @Override
    public Optional<RuleEntry> find(RuleId rule) {
        return database.read(connection -> table.find(connection, rule.toString()));
    }
}
