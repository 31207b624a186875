package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the decisions of the gate stand on the log, folded from {@code ratchet-gate-decisions}; their facts stay there. */
@ApplicationScoped
public class DecisionTable implements Fold<DecisionEvent> {

    static final StateTable<DecisionMark> DECISIONS = new StateTable<>("decision", DecisionMark.class);

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public void apply(Connection tx, List<Recorded<DecisionEvent>> events) throws SQLException {
        DECISIONS.fold(tx, events, event -> List.of(event.decisionId()), (id, before, event) -> after(before, event));
    }

    private static @Nullable DecisionMark after(@Nullable DecisionMark before, Recorded<DecisionEvent> recorded) {
        return switch (recorded.event()) {
            case GateDecided decided -> before == null ? DecisionMark.of(decided, recorded) : before;
            case DecisionOverridden overridden -> before == null ? null : before.with(overridden);
        };
    }
}
