package dev.ratchet.events;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an event is called on the wire, where it is written and by whom.
 *
 * @param wireName the CloudEvents type, with its version, for example {@code dev.ratchet.violation.detected.v1}
 * @param source the CloudEvents source of the one service that writes it; events of another source are refused
 */
public record EventType(String wireName, Class<? extends Event> record, Topic topic, String source) {

    /** What the source of every service begins with. */
    public static final String PREFIX = "/ratchet/";

    public static final String DETECTOR = PREFIX + "detector-service";
    public static final String ANALYZER = PREFIX + "analyzer-service";
    public static final String ENFORCER = PREFIX + "enforcer-service";
    public static final String METRICS = PREFIX + "metrics-service";

    /** The source of what any service may write for itself, and of what pipelines send. */
    public static final String ANY = "*";

    /** Every type that there is, in the order of the topics. What pipelines send has the type that they gave it. */
    public static final List<EventType> ALL = List.of(
            type("workflow.defined", WorkflowEvent.WorkflowDefined.class, Topic.WORKFLOWS, DETECTOR),
            type("run.closed", WorkflowEvent.RunClosed.class, Topic.WORKFLOWS, DETECTOR),
            type("violation.detected", ViolationEvent.ViolationDetected.class, Topic.VIOLATIONS, DETECTOR),
            type("violation.observed", ViolationEvent.ViolationObserved.class, Topic.VIOLATIONS, DETECTOR),
            type("violation.resolved", ViolationEvent.ViolationResolved.class, Topic.VIOLATIONS, DETECTOR),
            type("violation.withdrawn", ViolationEvent.ViolationWithdrawn.class, Topic.VIOLATIONS, DETECTOR),
            type("violation.classified", PatternEvent.ViolationClassified.class, Topic.PATTERNS, ANALYZER),
            type("patterns.regrouped", PatternEvent.PatternsRegrouped.class, Topic.PATTERNS, ANALYZER),
            type("pattern.corrected", PatternEvent.PatternCorrected.class, Topic.PATTERNS, ANALYZER),
            type("pattern.renamed", PatternEvent.PatternRenamed.class, Topic.PATTERNS, ANALYZER),
            type("improvement.proposed", ImprovementEvent.ImprovementProposed.class, Topic.IMPROVEMENTS, ANALYZER),
            type("improvement.amended", ImprovementEvent.ImprovementAmended.class, Topic.IMPROVEMENTS, ANALYZER),
            type("improvement.backtested", ImprovementEvent.ImprovementBacktested.class, Topic.IMPROVEMENTS, ENFORCER),
            type("improvement.approved", ImprovementEvent.ImprovementApproved.class, Topic.IMPROVEMENTS, ENFORCER),
            type("improvement.rejected", ImprovementEvent.ImprovementRejected.class, Topic.IMPROVEMENTS, ENFORCER),
            type("improvement.superseded", ImprovementEvent.ImprovementSuperseded.class, Topic.IMPROVEMENTS, ANALYZER),
            type("rule.activated", RuleEvent.RuleActivated.class, Topic.RULES, ENFORCER),
            type("rule.mode-changed", RuleEvent.RuleModeChanged.class, Topic.RULES, ENFORCER),
            type("rule.mode-pinned", RuleEvent.RuleModePinned.class, Topic.RULES, ENFORCER),
            type("rule.retired", RuleEvent.RuleRetired.class, Topic.RULES, ENFORCER),
            type("waiver.requested", RuleEvent.WaiverRequested.class, Topic.RULES, ENFORCER),
            type("waiver.granted", RuleEvent.WaiverGranted.class, Topic.RULES, ENFORCER),
            type("waiver.revoked", RuleEvent.WaiverRevoked.class, Topic.RULES, ENFORCER),
            type("gate.decided", DecisionEvent.GateDecided.class, Topic.GATE_DECISIONS, ENFORCER),
            type("decision.overridden", DecisionEvent.DecisionOverridden.class, Topic.GATE_DECISIONS, ENFORCER),
            type("rule.triggered", TriggerEvent.RuleTriggered.class, Topic.RULE_TRIGGERS, ENFORCER),
            type("episode.judged", TriggerEvent.EpisodeJudged.class, Topic.RULE_TRIGGERS, ENFORCER),
            type("episode.disputed", TriggerEvent.EpisodeDisputed.class, Topic.RULE_TRIGGERS, ENFORCER),
            type("rule.evaluated", TriggerEvent.RuleEvaluated.class, Topic.RULE_TRIGGERS, ENFORCER),
            type("gap.accepted", OperationEvent.GapAccepted.class, Topic.OPERATIONS, ANY),
            type("event.redriven", OperationEvent.EventRedriven.class, Topic.OPERATIONS, ANY),
            type("table.rebuilt", OperationEvent.TableRebuilt.class, Topic.OPERATIONS, ANY),
            type("table.switched", OperationEvent.TableSwitched.class, Topic.OPERATIONS, ANY),
            type("decisions.journalled", OperationEvent.DecisionsJournalled.class, Topic.OPERATIONS, ENFORCER),
            type("journal.drained", OperationEvent.JournalDrained.class, Topic.OPERATIONS, ENFORCER),
            type("backtest.started", OperationEvent.BacktestStarted.class, Topic.OPERATIONS, ENFORCER),
            type("backtest.ended", OperationEvent.BacktestEnded.class, Topic.OPERATIONS, ENFORCER));

    private static final Map<String, EventType> BY_NAME =
            ALL.stream().collect(Collectors.toMap(EventType::wireName, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_RECORD =
            ALL.stream().collect(Collectors.toMap(EventType::record, Function.identity()));

    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    /** The type of an event that Ratchet writes itself. */
    public static EventType of(Event event) {
        EventType type = BY_RECORD.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException("Expected an event with a type of its own, but it was "
                    + event.getClass().getSimpleName());
        }
        return type;
    }

    public boolean isWrittenBy(String eventSource) {
        return source.equals(ANY) ? eventSource.startsWith(PREFIX) : source.equals(eventSource);
    }

    private static EventType type(String name, Class<? extends Event> event, Topic topic, String source) {
        return new EventType("dev.ratchet." + name + ".v1", event, topic, source);
    }
}
