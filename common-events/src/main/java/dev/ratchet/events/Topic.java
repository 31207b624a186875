package dev.ratchet.events;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The topics of the log: what each is called, what its key is, how wide it is and how long it keeps its records. */
public enum Topic {
    PIPELINE_EVENTS("ratchet-pipeline-events", "artifact", 6, Duration.ofDays(30)),
    WORKFLOWS("ratchet-workflows", "workflow", 3, Duration.ofMillis(-1)),
    VIOLATIONS("ratchet-violations", "workflow", 6, Duration.ofMillis(-1)),
    PATTERNS("ratchet-patterns", "workflow", 6, Duration.ofMillis(-1)),
    IMPROVEMENTS("ratchet-improvements", "improvement", 1, Duration.ofMillis(-1)),
    RULES("ratchet-rules", "rule", 1, Duration.ofMillis(-1)),
    GATE_DECISIONS("ratchet-gate-decisions", "artifact", 6, Duration.ofDays(400)),
    RULE_TRIGGERS("ratchet-rule-triggers", "rule", 6, Duration.ofMillis(-1)),
    OPERATIONS("ratchet-operations", "service", 1, Duration.ofMillis(-1));

    /** The largest record, in bytes before compression. */
    public static final int MAX_RECORD_BYTES = 1_048_576;

    private final String wireName;
    private final String keyedBy;
    private final int partitions;
    private final Duration retention;

    Topic(String wireName, String keyedBy, int partitions, Duration retention) {
        this.wireName = wireName;
        this.keyedBy = keyedBy;
        this.partitions = partitions;
        this.retention = retention;
    }

    /** The name on the broker; it has no dots, because the Kafka client exports the metrics of such names twice. */
    public String wireName() {
        return wireName;
    }

    /** What the key of a record identifies. */
    public String keyedBy() {
        return keyedBy;
    }

    /** How many partitions; fixed, because a key must stay on its partition. */
    public int partitions() {
        return partitions;
    }

    /** How long records are kept; negative means for ever. */
    public Duration retention() {
        return retention;
    }

    /** True when nothing is ever deleted, so that a missing beginning is a loss. */
    public boolean isUnbounded() {
        return retention.isNegative();
    }

    /** The settings of the topic as the broker names them; a topic with others is refused at start-up. */
    public Map<String, String> settings() {
        return new TreeMap<>(Map.of(
                "cleanup.policy", "delete",
                "retention.ms", Long.toString(retention.toMillis()),
                "retention.bytes", "-1",
                "message.timestamp.type", "LogAppendTime",
                "max.message.bytes", Integer.toString(MAX_RECORD_BYTES + 65_536)));
    }

    public static Optional<Topic> named(String wireName) {
        return Arrays.stream(values()).filter(t -> t.wireName.equals(wireName)).findFirst();
    }
}
