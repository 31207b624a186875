package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.CheckPoint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The index of decisions. */
public interface Decisions {

    /** Which decisions are asked for; an absent field fits all. */
    record Filter(
            @Nullable String artifact,
            @Nullable CheckPoint checkPoint,
            @Nullable Boolean allowed) {}

    Optional<DecisionEntry> find(String id);

    /**
     * The decisions that fit, newest first.
     *
     * @param after the id of the decision after which the list goes on
     */
    List<DecisionEntry> list(Filter filter, @Nullable String after, int limit);
}
