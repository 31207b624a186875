package dev.ratchet.probe;

import dev.ratchet.events.Recorded;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.RuleTriggered;
import dev.ratchet.log.Fold;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the triggers of each rule: one statement per batch, after the batch was folded by rule. */
@ApplicationScoped
public class TriggerCount implements Fold<TriggerEvent> {

    private static final String ADD = "INSERT INTO trigger_count AS known (rule, triggers)"
            + " SELECT r, n FROM unnest(?, ?) AS u (r, n)"
            + " ON CONFLICT (rule) DO UPDATE SET triggers = known.triggers + EXCLUDED.triggers";

    @Override
    public String name() {
        return "trigger-count";
    }

    @Override
    public void apply(Connection tx, List<Recorded<TriggerEvent>> events) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (Recorded<TriggerEvent> event : events) {
            if (event.event() instanceof RuleTriggered triggered) {
                counts.merge(triggered.rule().toString(), 1L, Long::sum);
            }
        }
        if (counts.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(ADD)) {
            statement.setArray(1, tx.createArrayOf("text", counts.keySet().toArray()));
            statement.setArray(2, tx.createArrayOf("bigint", counts.values().toArray()));
            statement.executeUpdate();
        }
    }
}
