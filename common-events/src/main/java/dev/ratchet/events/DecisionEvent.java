package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the enforcer writes on {@link Topic#GATE_DECISIONS}; keyed by artifact. */
public sealed interface DecisionEvent extends Event {

    String decisionId();

    /**
     * One rule that did not hold, or could not be decided.
     *
     * @param mode the mode the rule was in
     * @param saw the facts that the rule read, by path, with their values; those that were unknown are missing
     * @param sawDigest a digest of {@code saw} and {@code missing}, to tell whether the facts have changed since
     * @param missing the paths of the facts that the rule needed and did not find
     * @param waivedBy the exception that applied; a trigger that has one blocks nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trigger(
            RuleId rule,
            int ruleVersion,
            String name,
            RuleSeverity severity,
            RuleMode mode,
            RuleOutcome outcome,
            boolean blocks,
            String message,
            String remediation,
            Map<String, Object> saw,
            String sawDigest,
            List<String> missing,
            @Nullable ViolationId relatedViolation,
            @Nullable ImprovementId relatedImprovement,
            @Nullable WaivedBy waivedBy) {

        public Trigger {
            Bounds.present("triggers.rule", rule);
            Bounds.within("triggers.ruleVersion", ruleVersion, 1, Integer.MAX_VALUE);
            Bounds.name("triggers.name", name);
            Bounds.present("triggers.severity", severity);
            Bounds.present("triggers.mode", mode);
            RuleOutcome.notHeld("triggers.outcome", outcome);
            Bounds.text("triggers.message", message);
            Bounds.text("triggers.remediation", remediation);
            saw = new Facts(saw).document();
            Bounds.name("triggers.sawDigest", sawDigest);
            missing = Bounds.texts("triggers.missing", missing);
            if (blocks && waivedBy != null) {
                throw new InvalidValue("triggers.blocks", "false where there is a waiver", true);
            }
        }

        /** A trigger that nobody has made an exception of. */
        public Trigger(
                RuleId rule,
                int ruleVersion,
                String name,
                RuleSeverity severity,
                RuleMode mode,
                RuleOutcome outcome,
                boolean blocks,
                String message,
                String remediation,
                Map<String, Object> saw,
                String sawDigest,
                List<String> missing,
                @Nullable ViolationId relatedViolation,
                @Nullable ImprovementId relatedImprovement) {
            this(
                    rule,
                    ruleVersion,
                    name,
                    severity,
                    mode,
                    outcome,
                    blocks,
                    message,
                    remediation,
                    saw,
                    sawDigest,
                    missing,
                    relatedViolation,
                    relatedImprovement,
                    null);
        }

        /** The same trigger under an exception: it blocks nothing. */
        public Trigger waived(WaivedBy by) {
            return new Trigger(
                    rule,
                    ruleVersion,
                    name,
                    severity,
                    mode,
                    outcome,
                    false,
                    message,
                    remediation,
                    saw,
                    sawDigest,
                    missing,
                    relatedViolation,
                    relatedImprovement,
                    by);
        }
    }

    /** The exception that applied to a trigger, as it stood when the gate decided. */
    record WaivedBy(String waiver, String reason, Instant expiresAt) {

        public WaivedBy {
            Bounds.name("triggers.waivedBy.waiver", waiver);
            Bounds.text("triggers.waivedBy.reason", reason);
            Bounds.time("triggers.waivedBy.expiresAt", expiresAt);
        }
    }

    /** One rule that held, with a digest of the facts that it read. */
    record Held(RuleId rule, int ruleVersion, String sawDigest) {

        public Held {
            Bounds.present("held.rule", rule);
            Bounds.within("held.ruleVersion", ruleVersion, 1, Integer.MAX_VALUE);
            Bounds.name("held.sawDigest", sawDigest);
        }
    }

    /**
     * Emitted for each answer of the gate, before it is given; the one durable write of a decision.
     *
     * @param facts what was judged: redacted before it was evaluated
     * @param suppliedBy the subject that brought the facts
     * @param ruleBookVersion the position of the last rule event applied; -1 when the book was empty
     * @param held the rules that held, as decisions once told; newer ones tell only how many were evaluated
     * @param rulesEvaluated how many rules were in scope; absent where {@code held} names those that held
     * @param abridged what was left out of {@code triggers}, where that would not have fitted; absent when nothing was
     * @param replica the enforcer that decided, with {@code sequence} counting its decisions
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GateDecided(
            String decisionId,
            CheckPoint checkPoint,
            Artifact artifact,
            @Nullable String workflow,
            @Nullable String run,
            Facts facts,
            String suppliedBy,
            long ruleBookVersion,
            boolean allowed,
            List<Trigger> triggers,
            List<Held> held,
            boolean degraded,
            String replica,
            long sequence,
            Instant decidedAt,
            @Nullable Integer rulesEvaluated,
            @Nullable Abridged abridged)
            implements DecisionEvent {

        public GateDecided {
            Bounds.name("decisionId", decisionId);
            Bounds.present("checkPoint", checkPoint);
            Bounds.present("artifact", artifact);
            Bounds.optionalName("workflow", workflow);
            Bounds.optionalName("run", run);
            facts = facts == null ? Facts.none() : facts;
            Bounds.name("suppliedBy", suppliedBy);
            Bounds.atLeast("ruleBookVersion", ruleBookVersion, -1);
            triggers = Bounds.whole("triggers", triggers);
            held = Bounds.whole("held", held);
            Bounds.name("replica", replica);
            Bounds.atLeast("sequence", sequence, 0);
            Bounds.time("decidedAt", decidedAt);
            if (rulesEvaluated != null) {
                Bounds.within("rulesEvaluated", rulesEvaluated, 0, Integer.MAX_VALUE);
            }
        }

        /** A decision that names the rules that held. */
        public GateDecided(
                String decisionId,
                CheckPoint checkPoint,
                Artifact artifact,
                @Nullable String workflow,
                @Nullable String run,
                Facts facts,
                String suppliedBy,
                long ruleBookVersion,
                boolean allowed,
                List<Trigger> triggers,
                List<Held> held,
                boolean degraded,
                String replica,
                long sequence,
                Instant decidedAt) {
            this(
                    decisionId,
                    checkPoint,
                    artifact,
                    workflow,
                    run,
                    facts,
                    suppliedBy,
                    ruleBookVersion,
                    allowed,
                    triggers,
                    held,
                    degraded,
                    replica,
                    sequence,
                    decidedAt,
                    null,
                    null);
        }

        /** How many rules were in scope. */
        public int evaluated() {
            return rulesEvaluated == null ? triggers.size() + held.size() : rulesEvaluated;
        }

        /** Every trigger that is told of, those in brief included. */
        public List<Trigger> everyTrigger() {
            return abridged == null
                    ? triggers
                    : Stream.concat(triggers.stream(), abridged.triggers()).toList();
        }

        /** Rules that did not hold and of which nothing is told. */
        public int unlisted() {
            return abridged == null ? 0 : abridged.unlisted();
        }

        /** The same decision, saying that it was answered under an outage. */
        public GateDecided asDegraded() {
            return new GateDecided(
                    decisionId,
                    checkPoint,
                    artifact,
                    workflow,
                    run,
                    facts,
                    suppliedBy,
                    ruleBookVersion,
                    allowed,
                    triggers,
                    held,
                    true,
                    replica,
                    sequence,
                    decidedAt,
                    rulesEvaluated,
                    abridged);
        }

        @Override
        public String key() {
            return artifact.name();
        }

        @Override
        public Instant at() {
            return decidedAt;
        }
    }

    /** Emitted when somebody with the role lets one blocked decision pass. */
    record DecisionOverridden(String decisionId, String artifact, String by, String reason, Instant overriddenAt)
            implements DecisionEvent {

        public DecisionOverridden {
            Bounds.name("decisionId", decisionId);
            Bounds.name("artifact", artifact);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("overriddenAt", overriddenAt);
        }

        @Override
        public String key() {
            return artifact;
        }

        @Override
        public Instant at() {
            return overriddenAt;
        }
    }
}
