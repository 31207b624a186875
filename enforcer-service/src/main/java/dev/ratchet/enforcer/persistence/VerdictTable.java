package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.episode.Dispute;
import dev.ratchet.enforcer.domain.episode.EpisodeVerdict;
import dev.ratchet.enforcer.domain.promotion.JudgedEpisode;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeDisputed;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Tables {@code verdict}, {@code dispute} and {@code judged_episode}: a row for each episode that
 * {@code ratchet-rule-triggers} judges or disputes, for people and as evidence of its rule.
 */
@ApplicationScoped
public class VerdictTable implements Fold<TriggerEvent> {

    private final StateTable<EpisodeVerdict> verdicts = new StateTable<>("verdict", EpisodeVerdict.class);
    private final StateTable<Dispute> disputes = new StateTable<>("dispute", Dispute.class);
    private final StateTable<JudgedEpisode> evidence = new StateTable<>("judged_episode", JudgedEpisode.class);

    @Override
    public String name() {
        return "verdicts";
    }

    @Override
    public void apply(Connection tx, List<Recorded<TriggerEvent>> events) throws SQLException {
        verdicts.fold(
                tx,
                events,
                event -> event instanceof EpisodeJudged judged ? List.of(judged.episode()) : List.of(),
                (id, verdict, event) -> event.event() instanceof EpisodeJudged judged
                        ? EpisodeVerdict.after(verdict, judged)
                        : verdict);
        disputes.fold(tx, events, VerdictTable::disputable, (id, dispute, event) -> Dispute.after(dispute, event));
        evidence.fold(
                tx,
                events,
                event -> event instanceof EpisodeJudged judged ? List.of(judged.episode()) : List.of(),
                (id, episode, event) -> JudgedEpisode.after(episode, event));
    }

    private static List<String> disputable(TriggerEvent event) {
        return switch (event) {
            case EpisodeDisputed disputed -> List.of(disputed.episode());
            case EpisodeJudged judged -> List.of(judged.episode());
            default -> List.of();
        };
    }
}
