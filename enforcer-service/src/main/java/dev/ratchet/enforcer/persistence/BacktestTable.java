package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.backtest.RecordedBacktest;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.OperationEvent.BacktestEnded;
import dev.ratchet.events.OperationEvent.BacktestStarted;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table {@code backtest}: a row for each backtest that somebody asked for, from {@code ratchet-operations}. */
@Identifier("backtests")
@ApplicationScoped
public class BacktestTable implements Fold<OperationEvent> {

    static final StateTable<RecordedBacktest> TABLE = new StateTable<>("backtest", RecordedBacktest.class);

    @Override
    public String name() {
        return "backtests";
    }

    @Override
    public void apply(Connection tx, List<Recorded<OperationEvent>> events) throws SQLException {
        TABLE.fold(tx, events, BacktestTable::keys, (id, known, event) -> RecordedBacktest.after(known, event.event()));
    }

    private static List<String> keys(OperationEvent event) {
        return switch (event) {
            case BacktestStarted started -> List.of(started.backtest());
            case BacktestEnded ended -> List.of(ended.backtest());
            default -> List.of();
        };
    }
}
