package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.LogReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Reads the facts of decisions back from where they stand on the log. */
@ApplicationScoped
public class Snapshots {

    private final LogReader log;
    private final Patience patience;

    Snapshots(LogReader log, Patience patience) {
        this.log = log;
        this.patience = patience;
    }

    /** The facts of the latest of these decisions. */
    List<Snapshot> of(List<DecisionMark> decisions) {
        List<LogPosition> places = decisions.stream()
                .sorted(Comparator.comparing(DecisionMark::decidedAt).reversed())
                .limit(patience.snapshots())
                .map(DecisionMark::position)
                .toList();
        return log.read(places).stream()
                .map(Recorded::event)
                .filter(GateDecided.class::isInstance)
                .map(event -> Snapshot.of((GateDecided) event))
                .toList();
    }
}
