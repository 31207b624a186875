package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.ImprovementId;
import java.util.List;
import java.util.Optional;

/** The backtests that people asked for, of all replicas, as far as the log tells of them. */
public interface RecordedBacktests {

    Optional<RecordedBacktest> find(String id);

    /** The newest of an improvement's draft rule, newest first. */
    List<RecordedBacktest> of(ImprovementId improvement, int most);
}
