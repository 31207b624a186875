package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.RuleId;
import java.time.Instant;

/** Which exceptions counted when a decision was made. */
@FunctionalInterface
public interface WaiversThen {

    /** Whether an artifact was excused from a rule at an instant. */
    boolean excuse(RuleId rule, Artifact artifact, Instant at);

    static WaiversThen none() {
        return (rule, artifact, at) -> false;
    }
}
