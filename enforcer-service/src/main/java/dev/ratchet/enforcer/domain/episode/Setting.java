package dev.ratchet.enforcer.domain.episode;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.DecisionEvent.GateDecided;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision was asked for. In the same setting the same rules speak of the same artifact, as long as nobody changes
 * them.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Setting(@Nullable String workflow, @Nullable String kind) {

    static Setting of(GateDecided decision) {
        return new Setting(decision.workflow(), decision.artifact().kind());
    }
}
