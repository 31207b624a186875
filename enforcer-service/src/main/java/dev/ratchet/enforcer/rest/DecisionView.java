package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.gate.DecisionEntry;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.DecisionEvent.GateDecided;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decision: in a list in short, by itself with what the rules saw and the facts, as long as the log still has them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(
        String id,
        String checkPoint,
        Artifact artifact,
        @Nullable String workflow,
        @Nullable String run,
        boolean allowed,
        List<TriggerView> triggers,
        int held,
        long ruleBookVersion,
        String suppliedBy,
        Instant decidedAt,
        String position,
        @Nullable List<GateEntry> entries,
        @Nullable Map<String, Object> facts) {

    /** A trigger in short. */
    public record TriggerView(
            String rule, int ruleVersion, String severity, String mode, String outcome, boolean blocks) {

        static TriggerView of(DecisionEntry.ShortTrigger trigger) {
            return new TriggerView(
                    trigger.rule().toString(),
                    trigger.ruleVersion(),
                    trigger.severity().wireName(),
                    trigger.mode().wireName(),
                    trigger.outcome().wireName(),
                    trigger.blocks());
        }
    }

    static DecisionView of(DecisionEntry entry, @Nullable GateDecided full) {
        return new DecisionView(
                entry.id(),
                entry.checkPoint().wireName(),
                entry.artifact(),
                entry.workflow(),
                entry.run(),
                entry.allowed(),
                entry.triggers().stream().map(TriggerView::of).toList(),
                entry.held(),
                entry.ruleBookVersion(),
                entry.suppliedBy(),
                Instant.ofEpochMilli(entry.decidedMs()),
                entry.position().toString(),
                full == null
                        ? null
                        : full.triggers().stream().map(GateEntry::of).toList(),
                full == null ? null : full.facts().document());
    }
}
