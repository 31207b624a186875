package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of rules at the gate, written by the enforcer on {@link Topic#RULE_TRIGGERS}; keyed by rule. */
public sealed interface TriggerEvent extends Event {

    RuleId rule();

    @Override
    default String key() {
        return rule().toString();
    }

    /**
     * Emitted for each trigger of a decision, by reaction to it.
     *
     * @param episode the triggers of one rule for one artifact at its checkpoint until the rule holds there again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleTriggered(
            RuleId rule,
            int ruleVersion,
            String decisionId,
            String episode,
            CheckPoint checkPoint,
            Artifact artifact,
            @Nullable String workflow,
            @Nullable String run,
            RuleSeverity severity,
            RuleMode mode,
            RuleOutcome outcome,
            Instant triggeredAt)
            implements TriggerEvent {

        public RuleTriggered {
            Bounds.present("rule", rule);
            Bounds.within("ruleVersion", ruleVersion, 1, Integer.MAX_VALUE);
            Bounds.name("decisionId", decisionId);
            Bounds.name("episode", episode);
            Bounds.present("checkPoint", checkPoint);
            Bounds.present("artifact", artifact);
            Bounds.optionalName("workflow", workflow);
            Bounds.optionalName("run", run);
            Bounds.present("severity", severity);
            Bounds.present("mode", mode);
            RuleOutcome.notHeld("outcome", outcome);
            Bounds.time("triggeredAt", triggeredAt);
        }

        @Override
        public Instant at() {
            return triggeredAt;
        }
    }

    /**
     * Emitted when an episode is judged: by what happened, or by a person on a dispute. Which verdict stands after several
     * of them, {@link Verdict#then} says.
     *
     * @param verdict open where a person found a dispute wrong
     * @param triggers how many triggers the episode had
     * @param evidence the decision, override, waiver or dispute that the verdict rests on
     * @param reason of the person who judged; absent where nobody had to
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EpisodeJudged(
            String episode,
            RuleId rule,
            int ruleVersion,
            CheckPoint checkPoint,
            String artifact,
            RuleMode mode,
            Verdict verdict,
            int triggers,
            String evidence,
            String by,
            Instant openedAt,
            Instant judgedAt,
            @Nullable String reason)
            implements TriggerEvent {

        public EpisodeJudged {
            Bounds.name("episode", episode);
            Bounds.present("rule", rule);
            Bounds.within("ruleVersion", ruleVersion, 1, Integer.MAX_VALUE);
            Bounds.present("checkPoint", checkPoint);
            Bounds.name("artifact", artifact);
            Bounds.present("mode", mode);
            Bounds.present("verdict", verdict);
            Bounds.within("triggers", triggers, 1, Integer.MAX_VALUE);
            Bounds.name("evidence", evidence);
            Bounds.name("by", by);
            Bounds.time("openedAt", openedAt);
            Bounds.time("judgedAt", judgedAt);
            Bounds.optionalText("reason", reason);
        }

        /** A judgement that follows from what happened. */
        public EpisodeJudged(
                String episode,
                RuleId rule,
                int ruleVersion,
                CheckPoint checkPoint,
                String artifact,
                RuleMode mode,
                Verdict verdict,
                int triggers,
                String evidence,
                String by,
                Instant openedAt,
                Instant judgedAt) {
            this(
                    episode,
                    rule,
                    ruleVersion,
                    checkPoint,
                    artifact,
                    mode,
                    verdict,
                    triggers,
                    evidence,
                    by,
                    openedAt,
                    judgedAt,
                    null);
        }

        @Override
        public Instant at() {
            return judgedAt;
        }
    }

    /** Emitted when whoever was blocked says that the rule was wrong. */
    record EpisodeDisputed(String episode, RuleId rule, String by, String reason, Instant disputedAt)
            implements TriggerEvent {

        public EpisodeDisputed {
            Bounds.name("episode", episode);
            Bounds.present("rule", rule);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("disputedAt", disputedAt);
        }

        @Override
        public Instant at() {
            return disputedAt;
        }
    }

    /** Emitted with the totals of one rule version over one period, so that they outlive the decisions. */
    record RuleEvaluated(RuleId rule, int ruleVersion, Instant from, Instant to, long held, long failed, long undecided)
            implements TriggerEvent {

        public RuleEvaluated {
            Bounds.present("rule", rule);
            Bounds.within("ruleVersion", ruleVersion, 1, Integer.MAX_VALUE);
            Bounds.time("from", from);
            Bounds.time("to", to);
            if (!from.isBefore(to)) {
                throw new InvalidValue("to", "after from", to);
            }
            Bounds.atLeast("held", held, 0);
            Bounds.atLeast("failed", failed, 0);
            Bounds.atLeast("undecided", undecided, 0);
        }

        @Override
        public Instant at() {
            return to;
        }
    }
}
