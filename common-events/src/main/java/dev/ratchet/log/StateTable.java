package dev.ratchet.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import dev.ratchet.events.Event;
import dev.ratchet.events.Json;
import dev.ratchet.events.Recorded;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of entities: {@code key text primary key, state jsonb} and whatever columns PostgreSQL generates from the
 * state for queries. One round trip loads a batch's entities, one stores them.
 */
public final class StateTable<S> {

    private final String table;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    public StateTable(String table, Class<S> type) {
        this.table = table;
        this.reader = Json.mapper().readerFor(type);
        this.writer = Json.mapper().writerFor(type);
    }

    /** Loads the entities that the events touch, applies the events in order, and stores what has changed. */
    public <E extends Event> void fold(
            Connection tx,
            List<Recorded<E>> events,
            Function<? super E, ? extends Collection<String>> keysOf,
            Evolve<S, E> evolve)
            throws SQLException {
        Collection<String> keys = new TreeSet<>();
        events.forEach(event -> keys.addAll(keysOf.apply(event.event())));
        Map<String, S> before = load(tx, keys);
        Map<String, S> after = new LinkedHashMap<>(before);
        for (Recorded<E> event : events) {
            for (String key : keysOf.apply(event.event())) {
                S state = evolve.after(key, after.get(key), event);
                if (state != null) {
                    after.put(key, state);
                }
            }
        }
        after.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        Map<String, S> created = new TreeMap<>(after);
        created.keySet().removeAll(before.keySet());
        after.keySet().retainAll(before.keySet());
        create(tx, created);
        save(tx, after);
    }

    /** The entities with these keys, locked until the transaction ends; those that don't exist are missing. */
    public Map<String, S> load(Connection tx, Collection<String> keys) throws SQLException {
        Map<String, S> states = new TreeMap<>();
        if (keys.isEmpty()) {
            return states;
        }
        String sql = "SELECT key, state FROM " + table + " WHERE key = ANY (?) ORDER BY key FOR UPDATE";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setArray(1, tx.createArrayOf("text", new TreeSet<>(keys).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    states.put(rows.getString(1), parsed(rows.getString(2)));
                }
            }
        }
        return states;
    }

    /** Stores entities, new and known. */
    public void save(Connection tx, Map<String, S> states) throws SQLException {
        insert(tx, states, " ON CONFLICT (key) DO UPDATE SET state = EXCLUDED.state");
    }

    /**
     * Stores entities that did not exist when they were loaded. One that another transaction has created meanwhile is a
     * serialization failure: a follower begins again with the row that is there now.
     */
    private void create(Connection tx, Map<String, S> states) throws SQLException {
        if (insert(tx, states, " ON CONFLICT (key) DO NOTHING") < states.size()) {
            throw new SQLException(
                    "Expected new keys in table " + table + ", but another transaction has created some", "40001");
        }
    }

    private int insert(Connection tx, Map<String, S> states, String onConflict) throws SQLException {
        if (states.isEmpty()) {
            return 0;
        }
        String sql =
                "INSERT INTO " + table + " (key, state) SELECT k, s::jsonb FROM unnest(?, ?) AS u (k, s)" + onConflict;
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            Map<String, S> ordered = new TreeMap<>(states);
            statement.setArray(1, tx.createArrayOf("text", ordered.keySet().toArray()));
            statement.setArray(
                    2,
                    tx.createArrayOf(
                            "text", ordered.values().stream().map(this::written).toArray()));
            return statement.executeUpdate();
        }
    }

    public Optional<S> find(Connection connection, String key) throws SQLException {
        return select(connection, "WHERE key = ?", key).stream().findFirst();
    }

    /**
     * The entities that a clause selects.
     *
     * @param clause constant SQL from {@code WHERE} on, with a {@code ?} for every parameter
     */
    public List<S> select(Connection connection, String clause, @Nullable Object... parameters) throws SQLException {
        List<S> states = new ArrayList<>();
        each(connection, clause, parameters, (key, state) -> states.add(state));
        return states;
    }

    /** The same by their keys. */
    public Map<String, S> selectByKey(Connection connection, String clause, @Nullable Object... parameters)
            throws SQLException {
        Map<String, S> states = new TreeMap<>();
        each(connection, clause, parameters, states::put);
        return states;
    }

    private void each(Connection connection, String clause, @Nullable Object[] parameters, BiConsumer<String, S> taker)
            throws SQLException {
        String sql = "SELECT key, state FROM " + table + " " + clause;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taker.accept(rows.getString(1), parsed(rows.getString(2)));
                }
            }
        }
    }

    private S parsed(String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected table " + table + " to hold readable states", e);
        }
    }

    private String written(S state) {
        try {
            return writer.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected every state to be writable as JSON", e);
        }
    }
}
