package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.promotion.Evidence;
import dev.ratchet.enforcer.domain.promotion.ModeHistory;
import dev.ratchet.enforcer.domain.promotion.TrackRecord;
import dev.ratchet.enforcer.domain.promotion.TrackRecords;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.RuleId;
import dev.ratchet.log.Database;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the track record of a rule from the tables of rules and verdicts; batches of episodes are counted by the database. */
@ApplicationScoped
public class TrackRecordStore implements TrackRecords {

    private static final String BATCHES = """
        SELECT count(*), count(*) FILTER (WHERE verdict = 'false-positive')
        FROM (SELECT verdict, (row_number() OVER (ORDER BY place, key) - 1) / ? AS batch
              FROM judged_episode e
              WHERE rule = ? AND rule_version = ? AND opened_ms >= ? AND place <= ?
                AND verdict IN ('prevented', 'overridden', 'false-positive')
                AND NOT EXISTS (SELECT FROM violation_mark v WHERE v.key = e.basis AND v.source_rule = e.rule)) judged
        GROUP BY batch ORDER BY batch\
        """;

    private final StateTable<RuleEntry> rules = new StateTable<>("rule", RuleEntry.class);
    private final StateTable<ModeHistory> modes = new StateTable<>("mode_history", ModeHistory.class);
    private final Database database;

    TrackRecordStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Known> of(RuleId rule, long place) {
        return database.read(connection -> {
            Optional<RuleEntry> entry = rules.find(connection, rule.value()).filter(RuleEntry::isInForce);
            return entry.isEmpty() ? Optional.empty() : Optional.of(known(connection, entry.get(), place));
        });
    }

    private Known known(Connection connection, RuleEntry entry, long place) throws SQLException {
        ModeHistory history = modes.find(connection, entry.rule().id().value()).orElseGet(ModeHistory::none);
        TrackRecord record = new TrackRecord(
                entry.rule().mode(), entry.pinned() != null, history.changes(), evidence(connection, entry, place));
        return new Known(entry.rule().version(), record, entry.changedAt(), history.measured());
    }

    private static Evidence evidence(Connection connection, RuleEntry entry, long place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BATCHES)) {
            statement.setInt(1, Evidence.BATCH);
            statement.setString(2, entry.rule().id().value());
            statement.setInt(3, entry.rule().version());
            statement.setLong(4, entry.changedAt().toEpochMilli());
            statement.setLong(5, place);
            int episodes = 0;
            List<Integer> falsePositives = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    episodes += rows.getInt(1);
                    falsePositives.add(rows.getInt(2));
                }
            }
            return new Evidence(episodes, falsePositives);
        }
    }
}
