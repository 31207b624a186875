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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables {@code verdict} and {@code judged_episode}: a row for each episode that {@code ratchet-rule-triggers} judges, for
 * people and as evidence of its rule. Table {@code dispute}: a row for each dispute, by the event that made it.
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
        foldDisputes(tx, events);
        evidence.fold(
                tx,
                events,
                event -> event instanceof EpisodeJudged judged ? List.of(judged.episode()) : List.of(),
                (id, episode, event) -> JudgedEpisode.after(episode, event));
    }

    private void foldDisputes(Connection tx, List<Recorded<TriggerEvent>> events) throws SQLException {
        Map<String, Dispute> known = new HashMap<>(
                disputes.load(tx, events.stream().flatMap(VerdictTable::dispute).collect(Collectors.toSet())));
        events.forEach(event -> dispute(event).forEach(id -> {
            Dispute after = Dispute.after(known.get(id), event);
            if (after != null) {
                known.put(id, after);
            }
        }));
        disputes.save(tx, known);
    }

    /** The dispute that an event makes, or may answer. */
    private static Stream<String> dispute(Recorded<TriggerEvent> event) {
        return switch (event.event()) {
            case EpisodeDisputed disputed -> Stream.of(event.id());
            case EpisodeJudged judged -> Stream.of(judged.evidence());
            default -> Stream.empty();
        };
    }
}
