package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.Recognition;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Assigns each violation to a pattern, once. What says the same as an earlier one goes where that went; for what is new
 * it sees its own earlier assignments first, so that two violations of a new kind don't found two patterns.
 */
@ApplicationScoped
public class Classification implements Reaction<ViolationEvent> {

    private static final String CLASSIFIED = "violation-classified";

    private final OwnTables tables;
    private final KnownPatterns patterns;
    private final Recognition recognition;

    Classification(OwnTables tables, KnownPatterns patterns, Recognition recognition) {
        this.tables = tables;
        this.patterns = patterns;
        this.recognition = recognition;
    }

    @Override
    public String name() {
        return "classification";
    }

    @Override
    public List<Outgoing> outcome(Recorded<ViolationEvent> event) {
        if (!(event.event() instanceof ViolationDetected detected) || patterns.isAssigned(detected.id())) {
            return List.of();
        }
        Optional<ViolationClassified> repeated = recognition.repeated(detected);
        return repeated.isPresent() ? following(event, List.of(repeated.get())) : afterCatchingUp(event, detected);
    }

    private List<Outgoing> afterCatchingUp(Recorded<ViolationEvent> event, ViolationDetected detected) {
        tables.haveCaughtUp("patterns");
        if (patterns.isAssigned(detected.id())) {
            return List.of();
        }
        return recognition
                .repeated(detected)
                .map(repeated -> following(event, List.of(repeated)))
                .orElseGet(() -> following(event, Vectors.awaited(() -> recognition.novel(detected))));
    }

    private static List<Outgoing> following(Recorded<?> cause, List<? extends PatternEvent> events) {
        return IntStream.range(0, events.size())
                .mapToObj(at -> Outgoing.following(
                        cause, at == 0 ? CLASSIFIED : Redrawing.REGROUPED, Math.max(0, at - 1), events.get(at)))
                .toList();
    }
}
