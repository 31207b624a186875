package dev.ratchet.enforcer.domain.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
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
        LogPosition position) {

    /** A trigger without what it saw. */
    public record ShortTrigger(
            RuleId rule, int ruleVersion, RuleSeverity severity, RuleMode mode, RuleOutcome outcome, boolean blocks) {

        static ShortTrigger of(Trigger trigger) {
            return new ShortTrigger(
                    trigger.rule(),
                    trigger.ruleVersion(),
                    trigger.severity(),
                    trigger.mode(),
                    trigger.outcome(),
                    trigger.blocks());
        }
    }

    public static DecisionEntry of(GateDecided decision, Recorded<?> recorded) {
        return new DecisionEntry(
                decision.decisionId(),
                decision.checkPoint(),
                decision.artifact(),
                decision.workflow(),
                decision.run(),
                decision.allowed(),
                decision.triggers().stream().map(ShortTrigger::of).toList(),
                decision.evaluated() - decision.triggers().size(),
                decision.ruleBookVersion(),
                decision.suppliedBy(),
                decision.decidedAt().toEpochMilli(),
                recorded.position());
    }
}
