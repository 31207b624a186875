package dev.ratchet.probe;

import dev.ratchet.events.Recorded;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.TriggerEvent.RuleTriggered;
import dev.ratchet.log.Fold;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the triggers and the judged episodes of each rule: one statement per batch, after it was folded by rule. */
@ApplicationScoped
public class TriggerCount implements Fold<TriggerEvent> {

    /** The name of this fold. */
    public static final String NAME = "trigger-count";

    private static final String ADD_TRIGGERS = "INSERT INTO trigger_count AS known (rule, triggers, version)"
            + " SELECT r, n, v FROM unnest(?, ?, ?) AS u (r, n, v)"
            + " ON CONFLICT (rule) DO UPDATE SET triggers = known.triggers + EXCLUDED.triggers,"
            + " version = GREATEST(known.version, EXCLUDED.version)";
    private static final String ADD_EPISODES = "INSERT INTO episode_count AS known (rule, judged)"
            + " SELECT r, n FROM unnest(?, ?) AS u (r, n)"
            + " ON CONFLICT (rule) DO UPDATE SET judged = known.judged + EXCLUDED.judged";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(Connection tx, List<Recorded<TriggerEvent>> events) throws SQLException {
        Map<String, Long> triggers = new TreeMap<>();
        Map<String, Integer> versions = new TreeMap<>();
        Map<String, Long> episodes = new TreeMap<>();
        for (Recorded<TriggerEvent> recorded : events) {
            String rule = recorded.event().rule().toString();
            if (recorded.event() instanceof RuleTriggered triggered) {
                triggers.merge(rule, 1L, Long::sum);
                versions.merge(rule, triggered.ruleVersion(), Math::max);
            } else if (recorded.event() instanceof EpisodeJudged) {
                episodes.merge(rule, 1L, Long::sum);
            }
        }
        RefusedRules.check(tx, triggers.keySet());
        add(tx, ADD_TRIGGERS, triggers, versions);
        add(tx, ADD_EPISODES, episodes, Map.of());
    }

    private static void add(Connection tx, String sql, Map<String, Long> counts, Map<String, Integer> versions)
            throws SQLException {
        if (counts.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setArray(1, tx.createArrayOf("text", counts.keySet().toArray()));
            statement.setArray(2, tx.createArrayOf("bigint", counts.values().toArray()));
            if (!versions.isEmpty()) {
                statement.setArray(3, tx.createArrayOf("int", versions.values().toArray()));
            }
            statement.executeUpdate();
        }
    }
}
