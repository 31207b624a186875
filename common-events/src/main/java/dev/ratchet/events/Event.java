package dev.ratchet.events;

import java.time.Instant;

/** Something that happened, as it stands on the log: immutable, and true for ever. */
public sealed interface Event
        permits PipelineEvent,
                WorkflowEvent,
                ViolationEvent,
                PatternEvent,
                ImprovementEvent,
                RuleEvent,
                DecisionEvent,
                TriggerEvent,
                OperationEvent {

    /** The key of the record: events with the same key keep their order. */
    String key();

    /** When it happened, which is not when it was appended to the log. */
    Instant at();
}
