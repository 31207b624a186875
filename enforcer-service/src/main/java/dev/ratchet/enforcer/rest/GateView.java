package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.gate.Standing;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The gate's answer.
 *
 * @param failures everything that blocks
 * @param undecided every rule outside shadow that lacked a fact or failed; one that blocks is among the failures as well
 * @param waived every rule that would have had a say, but for an exception
 * @param ruleBookVersion the position of the last rule event applied; -1 when the book was empty
 * @param ruleBookAge since the book was last known to be complete
 * @param degraded true when the book may be out of date; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GateAnswer")
public record GateView(
        String decisionId,
        boolean allowed,
        List<GateEntry> failures,
        List<GateEntry> warnings,
        List<GateEntry> infos,
        List<GateEntry> shadow,
        List<GateEntry> undecided,
        List<GateEntry> waived,
        int rulesEvaluated,
        long ruleBookVersion,

        @Schema(type = SchemaType.STRING, examples = "PT0.4S")
        Duration ruleBookAge,

        @Nullable Boolean degraded) {

    static GateView of(GateDecided decision, Duration age) {
        return new GateView(
                decision.decisionId(),
                decision.allowed(),
                entries(decision, standing(Standing.FAILURE)),
                entries(decision, standing(Standing.WARNING)),
                entries(decision, standing(Standing.INFO)),
                entries(decision, standing(Standing.SHADOW)),
                entries(decision, t -> t.outcome() == RuleOutcome.UNDECIDED && t.mode() != RuleMode.SHADOW),
                entries(decision, standing(Standing.WAIVED)),
                decision.evaluated(),
                decision.ruleBookVersion(),
                age,
                decision.degraded() ? true : null);
    }

    private static Predicate<Trigger> standing(Standing standing) {
        return trigger -> Standing.of(trigger) == standing;
    }

    private static List<GateEntry> entries(GateDecided decision, Predicate<Trigger> which) {
        return decision.triggers().stream().filter(which).map(GateEntry::of).toList();
    }
}
