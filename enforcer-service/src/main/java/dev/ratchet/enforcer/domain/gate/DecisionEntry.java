package dev.ratchet.enforcer.domain.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision in the index: everything but its facts, which stay on the log.
 *
 * @param decidedMs when it was decided, in milliseconds since 1970
 * @param position where it stands
 * @param override who let it pass although it was blocked; the first on the log counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionEntry(
        String id,
        CheckPoint checkPoint,
        Artifact artifact,
        @Nullable String workflow,
        @Nullable String run,
        boolean allowed,
        List<ShortTrigger> triggers,
        int held,
        long ruleBookVersion,
        String suppliedBy,
        long decidedMs,
        LogPosition position,
        @Nullable BreakGlass override) {

    /**
     * A trigger without what it saw.
     *
     * @param waiver the exception that applied
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShortTrigger(
            RuleId rule,
            int ruleVersion,
            RuleSeverity severity,
            RuleMode mode,
            RuleOutcome outcome,
            boolean blocks,
            @Nullable String waiver) {

        static ShortTrigger of(Trigger trigger) {
            return new ShortTrigger(
                    trigger.rule(),
                    trigger.ruleVersion(),
                    trigger.severity(),
                    trigger.mode(),
                    trigger.outcome(),
                    trigger.blocks(),
                    trigger.waivedBy() == null ? null : trigger.waivedBy().waiver());
        }
    }

    public static DecisionEntry of(GateDecided decision, Recorded<?> recorded) {
        List<ShortTrigger> triggers =
                decision.everyTrigger().stream().map(ShortTrigger::of).toList();
        return new DecisionEntry(
                decision.decisionId(),
                decision.checkPoint(),
                decision.artifact(),
                decision.workflow(),
                decision.run(),
                decision.allowed(),
                triggers,
                decision.evaluated() - triggers.size() - decision.unlisted(),
                decision.ruleBookVersion(),
                decision.suppliedBy(),
                decision.decidedAt().toEpochMilli(),
                recorded.position(),
                null);
    }

    /** The entry after an event of this decision; an override of a decision that isn't there changes nothing. */
    public static @Nullable DecisionEntry after(@Nullable DecisionEntry entry, Recorded<DecisionEvent> recorded) {
        return switch (recorded.event()) {
            case GateDecided decided -> entry == null ? of(decided, recorded) : entry;
            case DecisionOverridden overridden ->
                entry == null || entry.override != null || entry.allowed
                        ? entry
                        : entry.overridden(BreakGlass.of(overridden, recorded));
        };
    }

    private DecisionEntry overridden(BreakGlass by) {
        return new DecisionEntry(
                id,
                checkPoint,
                artifact,
                workflow,
                run,
                allowed,
                triggers,
                held,
                ruleBookVersion,
                suppliedBy,
                decidedMs,
                position,
                by);
    }
}
