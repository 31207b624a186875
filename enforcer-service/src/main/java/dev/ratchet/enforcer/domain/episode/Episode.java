package dev.ratchet.enforcer.domain.episode;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Held;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.EventId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One episode, folded from the decisions of one artifact, which stand in one partition and so have an order.
 *
 * @param id derived from its key and the decision that opened it
 * @param openedAtOffset where in the artifact's partition it was opened
 * @param mode the mode of the rule at the last trigger
 * @param hadSay true when a trigger was a failure outside shadow, or blocked, since it was last waived
 * @param askedBy the subjects that brought the facts of its triggers
 * @param lastSawDigest what the rule had seen at the last trigger
 * @param lastSetting where the last trigger was
 * @param closedAtOffset where the rule held again, or was silent in the same setting; absent while it is open
 * @param isPrevented true when the decision says that it held again on other facts, by the same version, after a trigger
 *     that had a say; after a silence the rule has to be asked again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Episode(
        String id,
        EpisodeKey key,
        int ruleVersion,
        RuleMode mode,
        int triggers,
        boolean hadSay,
        String openedBy,
        long openedAtOffset,
        Instant openedAt,
        String lastDecision,
        String lastSawDigest,
        @Nullable Setting lastSetting,
        @Nullable String closedBy,
        @Nullable Long closedAtOffset,
        @Nullable Instant closedAt,
        boolean isPrevented,
        List<String> askedBy) {

    public Episode {
        askedBy = askedBy == null ? List.of() : List.copyOf(askedBy);
    }

    public boolean isOpen() {
        return closedBy == null;
    }

    /** True while the rule has had no say in it. */
    boolean isShadow() {
        return mode == RuleMode.SHADOW && !hadSay;
    }

    /** True when the decision at this offset opened or extended the episode. */
    public boolean spans(long offset) {
        return openedAtOffset <= offset && (closedAtOffset == null || offset < closedAtOffset);
    }

    static Episode opened(EpisodeKey key, Trigger trigger, GateDecided decision, long offset) {
        return new Episode(
                EventId.hash(key.value(), decision.decisionId()),
                key,
                trigger.ruleVersion(),
                trigger.mode(),
                1,
                hasSay(trigger),
                decision.decisionId(),
                offset,
                decision.decidedAt(),
                decision.decisionId(),
                trigger.sawDigest(),
                Setting.of(decision),
                null,
                null,
                null,
                false,
                List.of(decision.suppliedBy()));
    }

    Episode extended(Trigger trigger, GateDecided decision) {
        return new Episode(
                id,
                key,
                trigger.ruleVersion(),
                trigger.mode(),
                triggers + 1,
                hasSay(trigger) || (hadSay && !isExcused(trigger)),
                openedBy,
                openedAtOffset,
                openedAt,
                decision.decisionId(),
                trigger.sawDigest(),
                Setting.of(decision),
                null,
                null,
                null,
                false,
                with(decision.suppliedBy()));
    }

    /** Closed by a rule that holds again; on the same facts it can only be the rule that changed, and it stays open. */
    Episode held(Held held, GateDecided decision, long offset) {
        if (held.sawDigest().equals(lastSawDigest)) {
            return this;
        }
        return closed(decision, offset, hadSay && held.ruleVersion() == ruleVersion);
    }

    /** True for a trigger that an exception took its say from; in shadow there is none to take. */
    public static boolean isExcused(Trigger trigger) {
        return trigger.waivedBy() != null && trigger.mode() != RuleMode.SHADOW;
    }

    /** True when the decision was asked for where the last trigger was. */
    boolean isOfSetting(GateDecided decision) {
        return Setting.of(decision).equals(lastSetting);
    }

    /** Closed by a decision in the same setting that doesn't name the rule. */
    Episode silent(GateDecided decision, long offset) {
        return closed(decision, offset, false);
    }

    private Episode closed(GateDecided decision, long offset, boolean isPreventing) {
        return new Episode(
                id,
                key,
                ruleVersion,
                mode,
                triggers,
                hadSay,
                openedBy,
                openedAtOffset,
                openedAt,
                lastDecision,
                lastSawDigest,
                lastSetting,
                decision.decisionId(),
                offset,
                decision.decidedAt(),
                isPreventing,
                askedBy);
    }

    private static boolean hasSay(Trigger trigger) {
        boolean isFailure = trigger.outcome() == RuleOutcome.FAILED && trigger.mode() != RuleMode.SHADOW;
        return trigger.blocks() || (isFailure && !isExcused(trigger));
    }

    private List<String> with(String subject) {
        return Stream.concat(askedBy.stream(), Stream.of(subject))
                .distinct()
                .sorted()
                .toList();
    }
}
