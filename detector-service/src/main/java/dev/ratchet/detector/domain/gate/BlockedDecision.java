package dev.ratchet.detector.domain.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that blocked, folded from {@link dev.ratchet.events.Topic#GATE_DECISIONS}. One that was let pass all the same is
 * a violation for each rule that had blocked it, and its source is that rule.
 *
 * @param blockers the rules that blocked it, {@value #MOST} at most
 * @param override the id of the event that let it pass; the first on the log counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BlockedDecision(
        String id,
        CheckPoint checkPoint,
        Artifact artifact,
        @Nullable String workflow,
        @Nullable String run,
        List<Blocker> blockers,
        @Nullable String override) {

    /** Rules of one decision that are told of. */
    public static final int MOST = 20;

    /** The workflow of a decision that names none. */
    public static final String NO_WORKFLOW = "unassigned";

    private static final int SENTENCE = 500;

    /** A rule that blocked, and what it had said. */
    public record Blocker(RuleId rule, RuleSeverity severity, String message) {

        static Blocker of(Trigger trigger) {
            return new Blocker(trigger.rule(), trigger.severity(), cut(trigger.message()));
        }
    }

    /** The state after an event of this decision; one that was allowed has none. */
    public static @Nullable BlockedDecision after(@Nullable BlockedDecision before, Recorded<DecisionEvent> recorded) {
        return switch (recorded.event()) {
            case GateDecided decided -> before == null && !decided.allowed() ? of(decided) : before;
            case DecisionOverridden overridden ->
                before == null || before.override != null ? before : before.overriddenBy(recorded.id());
        };
    }

    /** What an override that counts brings to light: one finding for each rule, in the order of the decision. */
    public List<Finding> findings(DecisionOverridden overridden, String eventId) {
        return eventId.equals(override)
                ? blockers.stream().map(blocker -> finding(blocker, overridden)).toList()
                : List.of();
    }

    private Finding finding(Blocker blocker, DecisionOverridden overridden) {
        Context context = new Context(
                workflow == null ? NO_WORKFLOW : workflow,
                checkPoint.wireName(),
                blocker.message(),
                "%s let it pass: %s".formatted(overridden.by(), cut(overridden.reason())),
                artifact.name());
        return new Finding(
                ViolationType.QUALITY_GATE,
                severity(blocker.severity()),
                "%s went on past %s, which %s had blocked"
                        .formatted(artifact.name(), checkPoint.wireName(), blocker.rule()),
                overridden.overriddenAt(),
                context,
                new Source(SourceKind.RULE, blocker.rule().value()),
                overridden.by(),
                artifact.version(),
                run,
                id,
                null,
                null,
                null);
    }

    private static Severity severity(RuleSeverity severity) {
        return switch (severity) {
            case BLOCKING -> Severity.HIGH;
            case WARNING -> Severity.MEDIUM;
            case INFO -> Severity.LOW;
        };
    }

    private static BlockedDecision of(GateDecided decided) {
        List<Blocker> blockers = decided.everyTrigger().stream()
                .filter(Trigger::blocks)
                .limit(MOST)
                .map(Blocker::of)
                .toList();
        return new BlockedDecision(
                decided.decisionId(),
                decided.checkPoint(),
                decided.artifact(),
                decided.workflow(),
                decided.run(),
                blockers,
                null);
    }

    private BlockedDecision overriddenBy(String eventId) {
        return new BlockedDecision(id, checkPoint, artifact, workflow, run, blockers, eventId);
    }

    private static String cut(String text) {
        return text.length() <= SENTENCE ? text : Bounds.beginning(text, SENTENCE) + "…";
    }
}
