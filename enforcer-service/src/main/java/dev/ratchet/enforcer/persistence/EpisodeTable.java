package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.episode.Dispute;
import dev.ratchet.enforcer.domain.episode.Episode;
import dev.ratchet.enforcer.domain.episode.EpisodeHistory;
import dev.ratchet.enforcer.domain.episode.EpisodeKey;
import dev.ratchet.enforcer.domain.episode.EpisodeVerdict;
import dev.ratchet.enforcer.domain.episode.Episodes;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Verdict;
import dev.ratchet.log.Database;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Table {@code episode}: a row for each episode, written with the index of decisions. */
@ApplicationScoped
public class EpisodeTable implements EpisodeHistory {

    /**
     * Of the rules of improvements about a pattern, or about one that it stands for by now: in its own workflow, or in one
     * that they cover.
     */
    private static final String OF_PATTERN = "WHERE artifact = ? AND rule IN (WITH RECURSIVE names (pattern) AS"
            + " (SELECT ?::text UNION SELECT a.key FROM pattern_alias a JOIN names n ON a.stands_for = n.pattern) SELECT"
            + " r.key FROM rule r JOIN improvement i ON i.key = r.state #>> '{rule,relatedImprovement}' WHERE (i.state #>>"
            + " '{proposal,pattern}' IN (SELECT pattern FROM names) AND i.state #>> '{proposal,workflow}' ="
            + " COALESCE(r.state #>> '{rule,scope,workflow}', i.state #>> '{proposal,workflow}')) OR EXISTS (SELECT FROM"
            + " jsonb_array_elements(COALESCE(i.state #> '{proposal,outlook,covers}', '[]')) c WHERE c ->> 'pattern' IN"
            + " (SELECT pattern FROM names) AND c ->> 'workflow' = r.state #>> '{rule,scope,workflow}')) ORDER BY key";

    private final StateTable<Episode> table = new StateTable<>("episode", Episode.class);
    private final StateTable<EpisodeVerdict> verdicts = new StateTable<>("verdict", EpisodeVerdict.class);
    private final StateTable<Dispute> disputes = new StateTable<>("dispute", Dispute.class);
    private final Database database;

    public EpisodeTable(Database database) {
        this.database = database;
    }

    void apply(Connection tx, List<Recorded<DecisionEvent>> events) throws SQLException {
        Map<EpisodeKey, Episode> open = open(tx, events);
        Map<String, Episode> closed = new LinkedHashMap<>();
        Map<String, Episode> touched = new LinkedHashMap<>();
        for (Recorded<DecisionEvent> event : events) {
            if (event.event() instanceof GateDecided decided) {
                Episodes.after(open, decided, event.position().offset()).forEach((key, episode) -> {
                    (episode.isOpen() ? touched : closed).put(episode.id(), episode);
                    if (episode.isOpen()) {
                        open.put(key, episode);
                    } else {
                        touched.remove(episode.id());
                        open.remove(key);
                    }
                });
            }
        }
        // The closed ones first: of each key at most one is open at any time.
        table.save(tx, closed);
        table.save(tx, touched);
    }

    @Override
    public List<Episode> touchedBy(GateDecided decision, long offset) {
        Set<String> named = keys(EpisodeKey.touchedBy(decision));
        String clause = "WHERE artifact = ? AND (episode_of = ANY (?) OR state ->> 'closedBy' = ?) ORDER BY key";
        String artifact = decision.artifact().name();
        return database
                .read(connection ->
                        table.select(connection, clause, artifact, texts(connection, named), decision.decisionId()))
                .stream()
                .filter(episode ->
                        episode.spans(offset) || decision.decisionId().equals(episode.closedBy()))
                .toList();
    }

    @Override
    public List<Episode> spanning(Collection<EpisodeKey> keys, long offset) {
        return ofKeys(keys).stream().filter(episode -> episode.spans(offset)).toList();
    }

    @Override
    public List<Episode> ofPattern(String pattern, String artifact) {
        return database.read(connection -> table.select(connection, OF_PATTERN, artifact, pattern));
    }

    @Override
    public Optional<Judged> find(String id) {
        return database.read(connection -> judged(connection, table.select(connection, "WHERE key = ?", id))).stream()
                .findFirst();
    }

    private List<Episode> ofKeys(Collection<EpisodeKey> keys) {
        return database.read(connection ->
                table.select(connection, "WHERE episode_of = ANY (?) ORDER BY key", texts(connection, keys(keys))));
    }

    @Override
    public List<Judged> list(Filter filter, @Nullable String after, int limit) {
        Clause clause = new Clause()
                .and("rule = ?", filter.rule())
                .and("artifact = ?", filter.artifact())
                .and("key > ?", after);
        if (filter.verdict() == Verdict.OPEN) {
            clause.andAlways("NOT EXISTS (SELECT 1 FROM verdict v WHERE v.key = episode.key AND v.verdict <> 'open')");
        } else if (filter.verdict() != null) {
            clause.and(
                    "EXISTS (SELECT 1 FROM verdict v WHERE v.key = episode.key AND v.verdict = ?)",
                    filter.verdict().wireName());
        }
        return database.read(connection ->
                judged(connection, table.select(connection, clause.orderedBy("key", limit), clause.parameters())));
    }

    private List<Judged> judged(Connection connection, List<Episode> episodes) throws SQLException {
        Set<String> ids = episodes.stream().map(Episode::id).collect(Collectors.toSet());
        Map<String, EpisodeVerdict> known =
                verdicts.select(connection, "WHERE key = ANY (?)", texts(connection, ids)).stream()
                        .collect(Collectors.toMap(EpisodeVerdict::episode, verdict -> verdict));
        Map<String, List<Dispute>> disputed =
                disputes.select(connection, "WHERE episode = ANY (?) ORDER BY key", texts(connection, ids)).stream()
                        .collect(Collectors.groupingBy(Dispute::episode));
        return episodes.stream()
                .map(episode ->
                        new Judged(episode, known.get(episode.id()), disputed.getOrDefault(episode.id(), List.of())))
                .toList();
    }

    private Map<EpisodeKey, Episode> open(Connection tx, List<Recorded<DecisionEvent>> events) throws SQLException {
        Set<String> artifacts = new LinkedHashSet<>();
        for (Recorded<DecisionEvent> event : events) {
            if (event.event() instanceof GateDecided decided) {
                artifacts.add(decided.artifact().name());
            }
        }
        Map<EpisodeKey, Episode> open = new HashMap<>();
        String clause = "WHERE artifact = ANY (?) AND is_open ORDER BY key FOR UPDATE";
        table.select(tx, clause, texts(tx, artifacts)).forEach(episode -> open.put(episode.key(), episode));
        return open;
    }

    private static Set<String> keys(Collection<EpisodeKey> keys) {
        return keys.stream().map(EpisodeKey::value).collect(Collectors.toSet());
    }

    private static Array texts(Connection connection, Set<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
