package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.DecisionEvent.WaivedBy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule that did not hold: what it expects, what it saw, what to do, where it comes from, and who is excused. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GateEntry(
        String rule,
        int ruleVersion,
        String name,
        String severity,
        String mode,
        String outcome,
        String message,
        String remediation,
        Map<String, Object> saw,
        List<String> missing,
        @Nullable String relatedViolation,
        @Nullable String relatedImprovement,
        @Nullable WaivedBy waivedBy) {

    static GateEntry of(Trigger trigger) {
        return new GateEntry(
                trigger.rule().toString(),
                trigger.ruleVersion(),
                trigger.name(),
                trigger.severity().wireName(),
                trigger.mode().wireName(),
                trigger.outcome().wireName(),
                trigger.message(),
                trigger.remediation(),
                trigger.saw(),
                trigger.missing(),
                trigger.relatedViolation() == null
                        ? null
                        : trigger.relatedViolation().toString(),
                trigger.relatedImprovement() == null
                        ? null
                        : trigger.relatedImprovement().toString(),
                trigger.waivedBy());
    }
}
