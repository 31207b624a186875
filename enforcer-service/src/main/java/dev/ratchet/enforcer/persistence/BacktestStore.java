package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.backtest.RecordedBacktest;
import dev.ratchet.enforcer.domain.backtest.RecordedBacktests;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.log.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads backtests from the table {@code backtest}. */
@ApplicationScoped
public class BacktestStore implements RecordedBacktests {

    private final Database database;

    BacktestStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RecordedBacktest> find(String id) {
        return database.read(connection -> BacktestTable.TABLE.find(connection, id));
    }

    @Override
    public List<RecordedBacktest> of(ImprovementId improvement, int most) {
        return database.read(connection -> BacktestTable.TABLE.select(
                connection,
                "WHERE improvement = ? ORDER BY started_at DESC, key LIMIT ?",
                improvement.toString(),
                most));
    }
}
