package dev.ratchet.enforcer.domain.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleMode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who gave a rule the mode that it has since its last activation, and why.
 *
 * @param from the mode before; absent when a person fixed the mode or let go of it
 * @param figures what the change rests on, by name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModeReason(@Nullable RuleMode from, String by, String reason, Map<String, Double> figures, Instant at) {

    public ModeReason {
        figures = Bounds.figures("figures", figures);
    }

    static ModeReason of(RuleModeChanged changed) {
        return new ModeReason(changed.from(), changed.by(), changed.reason(), changed.figures(), changed.changedAt());
    }

    static ModeReason of(RuleModePinned pinned) {
        return new ModeReason(null, pinned.by(), pinned.reason(), Map.of(), pinned.pinnedAt());
    }
}
