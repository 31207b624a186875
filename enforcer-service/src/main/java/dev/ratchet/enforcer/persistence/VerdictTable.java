package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.episode.EpisodeVerdict;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table {@code verdict}: a row for each episode that {@code ratchet-rule-triggers} has a verdict on. */
@ApplicationScoped
public class VerdictTable implements Fold<TriggerEvent> {

    private final StateTable<EpisodeVerdict> table = new StateTable<>("verdict", EpisodeVerdict.class);

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
    }
}
