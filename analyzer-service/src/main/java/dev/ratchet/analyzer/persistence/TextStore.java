package dev.ratchet.analyzer.persistence;

import static dev.ratchet.analyzer.persistence.PatternTable.BINDINGS;
import static dev.ratchet.analyzer.persistence.PatternTable.CERTAINTIES;
import static dev.ratchet.analyzer.persistence.PatternTable.MEMBERSHIPS;
import static dev.ratchet.analyzer.persistence.PatternTable.PATTERNS;
import static dev.ratchet.analyzer.persistence.PatternTable.TEXTS;
import static dev.ratchet.analyzer.persistence.PatternTable.VECTORS;
import static dev.ratchet.analyzer.persistence.ViolationTable.VIOLATIONS;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Bindings;
import dev.ratchet.analyzer.domain.pattern.Certainty;
import dev.ratchet.analyzer.domain.pattern.KnownText;
import dev.ratchet.analyzer.domain.pattern.KnownTexts;
import dev.ratchet.analyzer.domain.pattern.Membership;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Place;
import dev.ratchet.analyzer.domain.pattern.TextVector;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.log.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds texts, their patterns and their vectors. */
@ApplicationScoped
public class TextStore implements KnownTexts {

    private static final String PLACE = "WHERE workflow = ? AND type = ? ORDER BY key";

    private final Database database;

    TextStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Home> home(String workflow, ViolationType type, String fingerprint) {
        return database.read(connection -> {
            Optional<KnownText> text = TEXTS.find(connection, KnownText.key(workflow, type, fingerprint));
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Optional<Pattern> heir = PatternStore.heir(connection, text.get().pattern());
            return heir.isEmpty() ? Optional.empty() : Optional.of(home(connection, heir.get()));
        });
    }

    private static Home home(Connection connection, Pattern pattern) throws SQLException {
        return new Home(pattern, CERTAINTIES.find(connection, pattern.id()).orElse(null));
    }

    @Override
    public Place place(String workflow, ViolationType type) {
        return database.read(connection -> {
            Map<String, Pattern> patterns = new HashMap<>();
            PATTERNS.select(connection, PLACE, workflow, type.wireName())
                    .forEach(pattern -> patterns.put(pattern.id(), pattern));
            String[] ids = patterns.keySet().toArray(String[]::new);
            return new Place(
                    workflow,
                    type,
                    TEXTS.select(connection, PLACE, workflow, type.wireName()),
                    patterns,
                    certainties(connection, ids),
                    BINDINGS.find(connection, KnownText.place(workflow, type)).orElse(Bindings.NONE));
        });
    }

    private static Map<String, Certainty> certainties(Connection connection, String[] ids) throws SQLException {
        return CERTAINTIES.selectByKey(connection, "WHERE key = ANY (?)", (Object) ids);
    }

    @Override
    public Map<String, Origin> origins(Collection<String> keys) {
        String[] wanted = keys.toArray(String[]::new);
        return database.read(connection -> {
            Map<String, TextVector> vectors = VECTORS.selectByKey(connection, "WHERE key = ANY (?)", (Object) wanted);
            Map<String, Violation> violations = new HashMap<>();
            Map<String, KnownText> texts = TEXTS.selectByKey(connection, "WHERE key = ANY (?)", (Object) wanted);
            String[] first = texts.values().stream().map(KnownText::violation).toArray(String[]::new);
            VIOLATIONS
                    .select(connection, "WHERE key = ANY (?)", (Object) first)
                    .forEach(violation -> violations.put(violation.id(), violation));
            Map<String, Origin> origins = new TreeMap<>();
            texts.forEach((key, text) -> {
                Violation violation = violations.get(text.violation());
                if (violation != null) {
                    origins.put(key, new Origin(violation.detected(), vectors.get(key)));
                }
            });
            return origins;
        });
    }

    @Override
    public List<ViolationId> saying(Collection<String> fingerprints, Collection<String> patterns) {
        String clause = "WHERE pattern = ANY (?) AND fingerprint = ANY (?) ORDER BY key";
        return database.read(
                connection -> MEMBERSHIPS.select(connection, clause, array(patterns), array(fingerprints)).stream()
                        .map(Membership::violation)
                        .map(ViolationId::parse)
                        .toList());
    }

    @Override
    public List<String> workflows(ViolationType type) {
        return database.read(connection -> {
            String sql = "SELECT DISTINCT workflow FROM known_text WHERE type = ? ORDER BY workflow";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, type.wireName());
                List<String> workflows = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        workflows.add(rows.getString(1));
                    }
                }
                return workflows;
            }
        });
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
