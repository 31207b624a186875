package dev.ratchet.enforcer.domain.review;

import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The improvements that are known, as they stand: by what was said of them, and by the rules that are in force. */
public interface Improvements {

    Optional<Improvement> find(ImprovementId id);

    /** The backtest of the latest revision that has one. */
    Optional<ImprovementBacktested> backtest(ImprovementId id);

    /**
     * The improvements by number.
     *
     * @param status absent means all
     * @param after the number after which the list begins
     */
    List<Improvement> list(@Nullable ImprovementStatus status, @Nullable String after, int limit);
}
