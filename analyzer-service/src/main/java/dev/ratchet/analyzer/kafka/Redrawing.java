package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.pattern.Recognition;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Draws the patterns anew when a person has corrected them, so that what is like a corrected text goes with it. */
@ApplicationScoped
public class Redrawing implements Reaction<PatternEvent> {

    static final String REGROUPED = "patterns-regrouped";

    private final Recognition recognition;

    Redrawing(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public String name() {
        return "redrawing";
    }

    @Override
    public List<Outgoing> outcome(Recorded<PatternEvent> event) {
        if (!(event.event() instanceof PatternCorrected corrected)) {
            return List.of();
        }
        List<PatternsRegrouped> events = Vectors.awaited(() -> recognition.corrected(corrected));
        return IntStream.range(0, events.size())
                .mapToObj(at -> Outgoing.following(event, REGROUPED, at, events.get(at)))
                .toList();
    }
}
