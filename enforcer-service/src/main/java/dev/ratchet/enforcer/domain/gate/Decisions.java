package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The index of decisions. */
public interface Decisions {

    /**
     * Which decisions are asked for; an absent field fits all.
     *
     * @param rule one that did not hold in them
     * @param from the earliest instant of a decision
     * @param to the first instant that is too late
     */
    record Filter(
            @Nullable String artifact,
            @Nullable CheckPoint checkPoint,
            @Nullable Boolean allowed,
            @Nullable String workflow,
            @Nullable RuleId rule,
            @Nullable Instant from,
            @Nullable Instant to) {}

    Optional<DecisionEntry> find(String id);

    /**
     * The decisions that fit, newest first.
     *
     * @param after the id of the decision after which the list goes on
     */
    List<DecisionEntry> list(Filter filter, @Nullable String after, int limit);
}
