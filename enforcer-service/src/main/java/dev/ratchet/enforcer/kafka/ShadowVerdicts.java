package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.episode.EpisodeEvents;
import dev.ratchet.enforcer.domain.episode.EpisodeHistory;
import dev.ratchet.enforcer.domain.episode.Sighting;
import dev.ratchet.enforcer.domain.episode.Sightings;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Positions;
import dev.ratchet.log.Reaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a violation turns out to belong to a pattern: the episodes in shadow of the rules that are to end this pattern, or one that it stands for, are
 * judged, provided that the violation bears them out.
 */
@ApplicationScoped
public class ShadowVerdicts implements Reaction<PatternEvent> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Sightings sightings;
    private final EpisodeHistory history;
    private final Positions positions;
    private final String[] folds;

    ShadowVerdicts(
            Sightings sightings,
            EpisodeHistory history,
            Positions positions,
            @Identifier("sightings") Fold<ViolationEvent> violations,
            Fold<DecisionEvent> decisions,
            Fold<RuleEvent> rules,
            Fold<ImprovementEvent> improvements) {
        this.sightings = sightings;
        this.history = history;
        this.positions = positions;
        this.folds = new String[] {violations.name(), decisions.name(), rules.name(), improvements.name()};
    }

    @Override
    public String name() {
        return "shadow-verdicts";
    }

    @Override
    public List<Outgoing> outcome(Recorded<PatternEvent> event) {
        if (!(event.event() instanceof ViolationClassified classified)) {
            return List.of();
        }
        mustBeCaughtUp();
        Optional<Sighting> sighting = sightings.find(classified.violation());
        return sighting.map(violation -> verdicts(event, classified.pattern(), violation))
                .orElse(List.of());
    }

    private List<Outgoing> verdicts(Recorded<PatternEvent> event, String pattern, Sighting violation) {
        return history.ofPattern(pattern, violation.artifact()).stream()
                .filter(violation::bearsOut)
                .map(episode -> Outgoing.following(
                        event, "borne-out/" + episode.id(), 0, EpisodeEvents.borneOut(violation, episode)))
                .toList();
    }

    /** What it is decided on stands on other topics, whose tables may lag. */
    private void mustBeCaughtUp() {
        if (!positions.awaitCaughtUp(PATIENCE, folds)) {
            throw new DatabaseUnavailable(
                    new IllegalStateException("folds " + String.join(", ", folds) + " are behind the log"));
        }
    }
}
