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
 * @param abridged where so many rules did not hold that the record of the decision could not take all that they saw
 * @param ruleBookVersion the position of the last rule event applied; -1 when the book was empty
 * @param ruleBookAge since the book was last known to be complete; absent in an earlier answer that is given again
 * @param degraded true when something that the gate stands on was away; else absent
 * @param reasons what was away, where it is degraded
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
        @Nullable AbridgedView abridged,
        int rulesEvaluated,
        long ruleBookVersion,

        @Schema(type = SchemaType.STRING, examples = "PT0.4S") @Nullable
        Duration ruleBookAge,

        @Nullable Boolean degraded,

        @Schema(examples = "journalled") @Nullable List<String> reasons) {

    /** The answer that a recorded decision was, found by the key of its request. */
    static GateView again(GateDecided decision) {
        return of(decision, null, decision.degraded() ? List.of("degraded-when-decided") : List.of());
    }

    static GateView of(GateDecided decision, @Nullable Duration age, List<String> reasons) {
        return new GateView(
                decision.decisionId(),
                decision.allowed(),
                entries(decision, standing(Standing.FAILURE)),
                entries(decision, standing(Standing.WARNING)),
                entries(decision, standing(Standing.INFO)),
                entries(decision, standing(Standing.SHADOW)),
                entries(decision, t -> t.outcome() == RuleOutcome.UNDECIDED && t.mode() != RuleMode.SHADOW),
                entries(decision, standing(Standing.WAIVED)),
                decision.abridged() == null ? null : AbridgedView.of(decision.abridged()),
                decision.evaluated(),
                decision.ruleBookVersion(),
                age,
                reasons.isEmpty() ? null : true,
                reasons.isEmpty() ? null : reasons);
    }

    private static Predicate<Trigger> standing(Standing standing) {
        return trigger -> Standing.of(trigger) == standing;
    }

    private static List<GateEntry> entries(GateDecided decision, Predicate<Trigger> which) {
        return decision.everyTrigger().stream().filter(which).map(GateEntry::of).toList();
    }
}
