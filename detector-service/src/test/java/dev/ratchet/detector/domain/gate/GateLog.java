package dev.ratchet.detector.domain.gate;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Event;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of the gate, folded in memory from what a test tells. */
final class GateLog implements AskedGates, BlockedDecisions, JournalHolds {

    private final Map<String, AskedGate> asked = new TreeMap<>();
    private final Map<String, BlockedDecision> blocked = new TreeMap<>();
    private final Map<String, JournalHold> holds = new TreeMap<>();

    void tells(DecisionEvent event, Instant appendedAt) {
        if (event instanceof GateDecided decided) {
            asked.compute(AskedGate.key(decided), (key, state) -> AskedGate.after(state, decided, appendedAt));
        }
        blocked.compute(
                event.decisionId(),
                (key, state) -> BlockedDecision.after(state, recorded(event, Topic.GATE_DECISIONS, appendedAt)));
    }

    void tells(OperationEvent event, Instant appendedAt) {
        JournalHold.keys(event)
                .forEach(hold -> holds.compute(
                        hold, (key, state) -> JournalHold.after(state, recorded(event, Topic.OPERATIONS, appendedAt))));
    }

    private static <E extends Event> Recorded<E> recorded(E event, Topic topic, Instant appendedAt) {
        return new Recorded<>(event, "event-1", "/ratchet", new LogPosition(topic, 0, 0), appendedAt, null, null);
    }

    @Override
    public List<AskedGate> about(GatedStep step) {
        return List.copyOf(asked.values());
    }

    @Override
    public Optional<Instant> inUseSince(String workflow, CheckPoint checkPoint) {
        return asked.values().stream()
                .filter(one -> workflow.equals(one.workflow()) && one.checkPoint() == checkPoint)
                .map(one -> Instant.ofEpochMilli(one.askedAt()))
                .min(Instant::compareTo);
    }

    @Override
    public Optional<BlockedDecision> find(String decisionId) {
        return Optional.ofNullable(blocked.get(decisionId));
    }

    @Override
    public List<BlockedDecision> letPass(String artifact) {
        return blocked.values().stream().filter(one -> one.override() != null).toList();
    }

    @Override
    public List<JournalHold> openAt(Instant instant) {
        return holds.values().stream()
                .filter(hold -> hold.drainedAt() == null || hold.end().isAfter(instant))
                .toList();
    }
}
