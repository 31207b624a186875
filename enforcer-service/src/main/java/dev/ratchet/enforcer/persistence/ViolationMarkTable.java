package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.backtest.ViolationMark;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table {@code violation_mark}: a row for each violation on {@code ratchet-violations}, as far as backtests need it. */
@ApplicationScoped
public class ViolationMarkTable implements Fold<ViolationEvent> {

    static final StateTable<ViolationMark> TABLE = new StateTable<>("violation_mark", ViolationMark.class);

    @Override
    public String name() {
        return "violation-marks";
    }

    @Override
    public void apply(Connection tx, List<Recorded<ViolationEvent>> events) throws SQLException {
        TABLE.fold(
                tx,
                events,
                event -> List.of(event.id().toString()),
                (id, mark, event) -> ViolationMark.after(mark, event));
    }
}
