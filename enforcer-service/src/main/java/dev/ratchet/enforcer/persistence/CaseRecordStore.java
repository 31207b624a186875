package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.backtest.CaseRecords;
import dev.ratchet.enforcer.domain.backtest.Cases;
import dev.ratchet.enforcer.domain.backtest.EndedRun;
import dev.ratchet.enforcer.domain.backtest.RunKey;
import dev.ratchet.enforcer.domain.backtest.ViolationMark;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.ViolationId;
import dev.ratchet.log.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds violations and sound runs in their tables. */
@ApplicationScoped
public class CaseRecordStore implements CaseRecords {

    /** The newest so many sound runs are looked at. */
    private static final int MOST_RUNS = 100_000;

    private static final String STANDING =
            "WHERE key = ANY (?) AND counts AND coalesce(source_rule <> ?, true) ORDER BY key";
    private static final String SOUND = "WHERE is_sound AND workflow = coalesce(?, workflow)"
            + " AND NOT EXISTS (SELECT FROM violation_mark v WHERE v.workflow = closed_run.workflow"
            + " AND v.run = closed_run.run AND v.counts AND coalesce(v.source_rule <> ?, true))"
            + " ORDER BY closed_ms DESC, key LIMIT " + MOST_RUNS;

    private final Database database;

    CaseRecordStore(Database database) {
        this.database = database;
    }

    @Override
    public Cases of(List<ViolationId> violations, @Nullable String workflow, @Nullable RuleId replaces) {
        String rule = replaces == null ? null : replaces.value();
        return database.read(
                connection -> new Cases(standing(connection, violations, rule), sound(connection, workflow, rule)));
    }

    private static List<ViolationMark> standing(
            Connection connection, List<ViolationId> violations, @Nullable String rule) throws SQLException {
        Object[] ids = violations.stream().map(ViolationId::toString).toArray();
        return ViolationMarkTable.TABLE.select(connection, STANDING, connection.createArrayOf("text", ids), rule);
    }

    private static Set<RunKey> sound(Connection connection, @Nullable String workflow, @Nullable String rule)
            throws SQLException {
        return EndedRunTable.TABLE.select(connection, SOUND, workflow, rule).stream()
                .map(EndedRun::key)
                .collect(Collectors.toSet());
    }
}
