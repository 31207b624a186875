package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the book with all its versions, folded from {@link dev.ratchet.events.Topic#RULES}.
 *
 * @param rule the rule as it is in force, with its present mode
 * @param pinned the mode that a person has fixed; while it is there, other changes of mode don't count
 * @param retiredAt when it left the book; it is in force while this is absent
 * @param versions every version as it was activated, oldest first
 * @param changedAt when the last event that counted happened
 */
public record RuleEntry(
        Rule rule, @Nullable RuleMode pinned, @Nullable Instant retiredAt, List<Rule> versions, Instant changedAt) {

    public RuleEntry {
        versions = List.copyOf(versions);
    }

    public boolean isInForce() {
        return retiredAt == null;
    }

    /** The entry after an event of this rule; what speaks of a rule that isn't there changes nothing. */
    public static @Nullable RuleEntry after(@Nullable RuleEntry entry, Recorded<RuleEvent> recorded) {
        RuleEvent event = recorded.event();
        if (event instanceof RuleEvent.RuleActivated activated) {
            return activated(entry, activated);
        }
        return entry == null ? null : entry.after(event);
    }

    private RuleEntry after(RuleEvent event) {
        return switch (event) {
            case RuleEvent.RuleActivated activated -> activated(this, activated);
            case RuleEvent.RuleModeChanged changed -> pinned == null ? in(changed.to(), null, changed.at()) : this;
            case RuleEvent.RuleModePinned fixed ->
                in(fixed.mode() == null ? rule.mode() : fixed.mode(), fixed.mode(), fixed.at());
            case RuleEvent.RuleRetired retired -> new RuleEntry(rule, pinned, retired.at(), versions, retired.at());
            case RuleEvent.WaiverRequested requested -> this;
            case RuleEvent.WaiverGranted granted -> this;
            case RuleEvent.WaiverRevoked revoked -> this;
        };
    }

    private static RuleEntry activated(@Nullable RuleEntry before, RuleEvent.RuleActivated event) {
        List<Rule> versions = new ArrayList<>(before == null ? List.of() : before.versions);
        versions.add(event.definition());
        RuleMode pinned = before == null ? null : before.pinned;
        RuleEntry entry = new RuleEntry(event.definition(), pinned, null, versions, event.at());
        return pinned == null ? entry : entry.in(pinned, pinned, event.at());
    }

    private RuleEntry in(RuleMode mode, @Nullable RuleMode pin, Instant at) {
        return new RuleEntry(Modes.inMode(versions.getLast(), mode), pin, retiredAt, versions, at);
    }
}
