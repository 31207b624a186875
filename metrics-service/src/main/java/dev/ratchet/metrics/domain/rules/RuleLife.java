package dev.ratchet.metrics.domain.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRequested;
import dev.ratchet.events.RuleEvent.WaiverRevoked;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule's life in the book: what it is called and where it came from, its mode now, and since when it has had a say.
 *
 * @param workflow the only workflow it speaks of; absent when it speaks of all
 * @param pinned the mode that a person has fixed; while it is there, other changes of mode don't count
 * @param enforcedSince when it first came into warn or enforce; absent while it has only been a shadow
 * @param retiredAt when it left the book; absent while it is in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleLife(
        RuleId rule,
        String name,
        CheckPoint checkPoint,
        RuleSeverity severity,
        RuleMode mode,
        String check,
        @Nullable String workflow,
        @Nullable ViolationId relatedViolation,
        @Nullable ImprovementId relatedImprovement,
        Instant activatedAt,
        @Nullable Instant enforcedSince,
        @Nullable Instant retiredAt,
        @Nullable RuleMode pinned) {

    /** The rule after an event that speaks of it; a rule that was never activated has no life. */
    public static @Nullable RuleLife after(@Nullable RuleLife before, RuleEvent event) {
        if (event instanceof RuleActivated activated) {
            return activated(before, activated);
        }
        return before == null ? null : before.after(event);
    }

    /** True while it is in the book and more than a shadow. */
    public boolean hasASay() {
        return retiredAt == null && mode != RuleMode.SHADOW;
    }

    private RuleLife after(RuleEvent event) {
        return switch (event) {
            case RuleActivated activated -> activated(this, activated);
            case RuleModeChanged changed -> pinned == null ? in(changed.to(), null, changed.changedAt()) : this;
            case RuleModePinned fixed -> fixed(fixed);
            case RuleRetired retired -> retired(retired.retiredAt());
            case WaiverRequested none -> this;
            case WaiverGranted none -> this;
            case WaiverRevoked none -> this;
        };
    }

    private static RuleLife activated(@Nullable RuleLife before, RuleActivated event) {
        Rule rule = event.definition();
        RuleMode pinned = before == null ? null : before.pinned();
        RuleMode mode = pinned == null ? rule.mode() : pinned;
        return new RuleLife(
                rule.id(),
                rule.name(),
                rule.checkPoint(),
                rule.severity(),
                mode,
                rule.check(),
                rule.scope().workflow(),
                rule.relatedViolation(),
                rule.relatedImprovement(),
                before == null ? event.activatedAt() : before.activatedAt(),
                since(before == null ? null : before.enforcedSince(), mode, event.activatedAt()),
                null,
                pinned);
    }

    /** Of several who fix the mode, or let go of it, the first one counts. */
    private RuleLife fixed(RuleModePinned event) {
        if ((event.mode() == null) == (pinned == null)) {
            return this;
        }
        return in(event.mode() == null ? mode : event.mode(), event.mode(), event.pinnedAt());
    }

    private RuleLife in(RuleMode newMode, @Nullable RuleMode pin, Instant at) {
        return new RuleLife(
                rule,
                name,
                checkPoint,
                severity,
                newMode,
                check,
                workflow,
                relatedViolation,
                relatedImprovement,
                activatedAt,
                since(enforcedSince, newMode, at),
                retiredAt,
                pin);
    }

    private RuleLife retired(Instant at) {
        return new RuleLife(
                rule,
                name,
                checkPoint,
                severity,
                mode,
                check,
                workflow,
                relatedViolation,
                relatedImprovement,
                activatedAt,
                enforcedSince,
                at,
                pinned);
    }

    private static @Nullable Instant since(@Nullable Instant before, RuleMode mode, Instant at) {
        return before != null || mode == RuleMode.SHADOW ? before : at;
    }
}
