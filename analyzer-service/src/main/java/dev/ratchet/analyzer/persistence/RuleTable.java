package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.evidence.RuleRecord;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What became of each rule, folded from {@code ratchet-rules}. */
@ApplicationScoped
public class RuleTable implements Fold<RuleEvent> {

    static final StateTable<RuleRecord> RULES = new StateTable<>("rule_record", RuleRecord.class);

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void apply(Connection tx, List<Recorded<RuleEvent>> events) throws SQLException {
        RULES.fold(tx, events, event -> List.of(event.key()), (id, before, event) -> RuleRecord.after(before, event));
    }
}
