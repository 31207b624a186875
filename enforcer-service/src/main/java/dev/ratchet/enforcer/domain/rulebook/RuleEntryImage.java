package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes an entry as the fewest events that, replayed from nothing, give it again. */
record RuleEntryImage(RuleEntry entry) {

    /** The last of them happened when the entry changed last. */
    List<RuleEvent> events() {
        List<RuleEvent> events = new ArrayList<>(entry.activations());
        ModeReason why = entry.modeReason();
        if (why != null) {
            boolean isLast = entry.isInForce() && why.at().equals(entry.changedAt());
            boolean isPinBeforeLastActivation = entry.isInForce() && !isLast;
            events.addAll(isPinBeforeLastActivation ? events.size() - 1 : events.size(), mode(why));
        }
        RuleEvent retirement = entry.retirement();
        if (retirement != null) {
            boolean isLast = why == null || retirement.at().equals(entry.changedAt());
            events.add(isLast ? events.size() : entry.activations().size(), retirement);
        }
        return events;
    }

    private List<RuleEvent> mode(ModeReason why) {
        RuleId id = entry.rule().id();
        RuleMode mode = entry.rule().mode();
        if (why.from() != null) {
            return List.of(new RuleModeChanged(id, why.from(), mode, why.reason(), why.figures(), why.by(), why.at()));
        }
        if (entry.pinned() != null) {
            return List.of(pinned(entry.pinned(), why));
        }
        return List.of(pinned(mode, why), pinned(null, why));
    }

    private RuleModePinned pinned(@Nullable RuleMode mode, ModeReason why) {
        return new RuleModePinned(entry.rule().id(), mode, why.by(), why.reason(), why.at());
    }
}
