package dev.ratchet.enforcer.domain.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleMode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the book with all its versions, folded from {@link dev.ratchet.events.Topic#RULES}. It holds who brought
 * each version, the present mode and the retirement about, when and why; of modes that are over only the log knows.
 *
 * @param rule the rule as it is in force, with its present mode
 * @param pinned the mode that a person has fixed; while it is there, other changes of mode don't count
 * @param modeReason why it has its mode; absent while it has the one that it was activated in
 * @param retirement how it left the book; it is in force while this is absent
 * @param activations every version as it was activated, oldest first
 * @param changedAt when the last event that counted happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleEntry(
        Rule rule,
        @Nullable RuleMode pinned,
        @Nullable ModeReason modeReason,
        @Nullable RuleRetired retirement,
        List<RuleActivated> activations,
        Instant changedAt) {

    public RuleEntry {
        activations = List.copyOf(activations);
    }

    public boolean isInForce() {
        return retirement == null;
    }

    /** Every version as it was activated, oldest first. */
    public List<Rule> versions() {
        return activations.stream().map(RuleActivated::definition).toList();
    }

    /** The fewest events that give this entry when they are replayed from nothing. */
    public List<RuleEvent> events() {
        return new RuleEntryImage(this).events();
    }

    /** The entry after an event of this rule; what speaks of a rule that isn't there changes nothing. */
    public static @Nullable RuleEntry after(@Nullable RuleEntry entry, Recorded<RuleEvent> recorded) {
        RuleEvent event = recorded.event();
        if (entry == null) {
            return event instanceof RuleActivated first ? first(first) : null;
        }
        return entry.after(event);
    }

    private static RuleEntry first(RuleActivated event) {
        return new RuleEntry(event.definition(), null, null, null, List.of(event), event.activatedAt());
    }

    private RuleEntry after(RuleEvent event) {
        return switch (event) {
            case RuleActivated activated -> activated(activated);
            case RuleModeChanged changed ->
                pinned == null ? in(changed.to(), null, ModeReason.of(changed), changed.at()) : this;
            case RuleModePinned fixed -> (fixed.mode() == null) == (pinned == null) ? this : fixed(fixed);
            case RuleRetired retired -> isInForce() ? retired(retired) : this;
            case RuleEvent.WaiverRequested requested -> this;
            case RuleEvent.WaiverGranted granted -> this;
            case RuleEvent.WaiverRevoked revoked -> this;
        };
    }

    /** Of two activations that claim the same version the first on the log counts. */
    private RuleEntry activated(RuleActivated event) {
        if (event.definition().version() <= activations.getLast().definition().version()) {
            return this;
        }
        List<RuleActivated> all =
                Stream.concat(activations.stream(), Stream.of(event)).toList();
        RuleMode mode = pinned == null ? event.definition().mode() : pinned;
        Rule inForce = Modes.inMode(event.definition(), mode);
        return new RuleEntry(inForce, pinned, pinned == null ? null : modeReason, null, all, event.at());
    }

    /** Of several who fix the mode, or let go of it, the first one counts. */
    private RuleEntry fixed(RuleModePinned event) {
        RuleMode mode = event.mode() == null ? rule.mode() : event.mode();
        return in(mode, event.mode(), ModeReason.of(event), event.at());
    }

    private RuleEntry retired(RuleRetired event) {
        return new RuleEntry(rule, pinned, modeReason, event, activations, event.at());
    }

    private RuleEntry in(RuleMode mode, @Nullable RuleMode pin, ModeReason why, Instant at) {
        Rule inMode = Modes.inMode(activations.getLast().definition(), mode);
        return new RuleEntry(inMode, pin, why, retirement, activations, at);
    }
}
