package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.gate.BreakGlass;
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
        @Nullable OverrideView override,
        @Nullable List<GateEntry> entries,
        @Nullable AbridgedView abridged,
        @Nullable Map<String, Object> facts) {

    /** Who let it pass although it was blocked, and why. */
    public record OverrideView(String by, String reason, Instant at) {

        static @Nullable OverrideView of(@Nullable BreakGlass override) {
            return override == null ? null : new OverrideView(override.by(), override.reason(), override.at());
        }
    }

    /** A trigger in short, with the number of the waiver that applied. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TriggerView(
            String rule,
            int ruleVersion,
            String severity,
            String mode,
            String outcome,
            boolean blocks,
            @Nullable String waiver) {

        static TriggerView of(DecisionEntry.ShortTrigger trigger) {
            return new TriggerView(
                    trigger.rule().toString(),
                    trigger.ruleVersion(),
                    trigger.severity().wireName(),
                    trigger.mode().wireName(),
                    trigger.outcome().wireName(),
                    trigger.blocks(),
                    trigger.waiver());
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
                OverrideView.of(entry.override()),
                full == null
                        ? null
                        : full.everyTrigger().stream().map(GateEntry::of).toList(),
                full == null || full.abridged() == null ? null : AbridgedView.of(full.abridged()),
                full == null ? null : full.facts().document());
    }
}
