package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.episode.EpisodeVerdict;
import dev.ratchet.enforcer.domain.promotion.JudgedEpisode;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Tables {@code verdict} and {@code judged_episode}: a row for each episode that {@code ratchet-rule-triggers} has a verdict
 * on, for people and as evidence of its rule.
 */
@ApplicationScoped
public class VerdictTable implements Fold<TriggerEvent> {

    private final StateTable<EpisodeVerdict> table = new StateTable<>("verdict", EpisodeVerdict.class);
    private final StateTable<JudgedEpisode> evidence = new StateTable<>("judged_episode", JudgedEpisode.class);

    @Override
    public String name() {
        return "verdicts";
    }

    @Override
    public void apply(Connection tx, List<Recorded<TriggerEvent>> events) throws SQLException {
        table.fold(
                tx,
                events,
                event -> event instanceof EpisodeJudged judged ? List.of(judged.episode()) : List.of(),
                (id, verdict, event) ->
                        event.event() instanceof EpisodeJudged judged ? EpisodeVerdict.of(judged) : verdict);
        evidence.fold(
                tx,
                events,
                event -> event instanceof EpisodeJudged judged ? List.of(judged.episode()) : List.of(),
                (id, episode, event) -> JudgedEpisode.after(episode, event));
    }
}
