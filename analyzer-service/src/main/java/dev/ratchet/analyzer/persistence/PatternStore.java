package dev.ratchet.analyzer.persistence;

import static dev.ratchet.analyzer.persistence.PatternTable.MEMBERSHIPS;
import static dev.ratchet.analyzer.persistence.PatternTable.PATTERNS;
import static dev.ratchet.analyzer.persistence.ViolationTable.VIOLATIONS;

import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.KnownText;
import dev.ratchet.analyzer.domain.pattern.Membership;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.log.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds patterns, their members and what could join them. */
@ApplicationScoped
public class PatternStore implements KnownPatterns {

    private static final String OPEN = "WHERE merged_into IS NULL";

    private final Database database;

    PatternStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean isAssigned(ViolationId violation) {
        return database.read(connection -> MEMBERSHIPS.find(connection, violation.toString()))
                .isPresent();
    }

    @Override
    public List<Membership> memberships(Collection<ViolationId> violations) {
        String[] keys = violations.stream().map(ViolationId::toString).toArray(String[]::new);
        return database.read(connection -> {
            List<Membership> found = new ArrayList<>();
            for (Membership membership :
                    MEMBERSHIPS.select(connection, "WHERE key = ANY (?) ORDER BY key", (Object) keys)) {
                Optional<Pattern> heir = heir(connection, membership.pattern());
                found.add(heir.map(pattern -> membership.in(pattern.id())).orElse(membership));
            }
            return found;
        });
    }

    @Override
    public Optional<Portrait> portrait(String pattern) {
        return database.read(connection -> {
            Optional<Pattern> heir = heir(connection, pattern);
            return heir.isEmpty() ? Optional.empty() : Optional.of(portrait(connection, heir.get()));
        });
    }

    @Override
    public List<Pattern> called(String idOrSlug) {
        return database.read(connection -> {
            Optional<Pattern> heir = heir(connection, idOrSlug);
            return heir.isPresent()
                    ? List.of(heir.get())
                    : PATTERNS.select(connection, OPEN + " AND slug = ? ORDER BY key", idOrSlug);
        });
    }

    @Override
    public List<Pattern> list(
            @Nullable String workflow, @Nullable ViolationType type, @Nullable String after, int limit) {
        String clause = OPEN + " AND workflow = COALESCE(?, workflow) AND COALESCE(type, '') = COALESCE(?, type, '')"
                + " AND key > COALESCE(?, '') ORDER BY key LIMIT ?";
        return database.read(connection ->
                PATTERNS.select(connection, clause, workflow, type == null ? null : type.wireName(), after, limit));
    }

    private static Portrait portrait(Connection connection, Pattern pattern) throws SQLException {
        String[] ids = ids(connection, pattern);
        List<Membership> memberships = MEMBERSHIPS.select(
                connection, "WHERE pattern = ANY (?) ORDER BY key DESC LIMIT " + Bounds.LIST, (Object) ids);
        String[] keys = memberships.stream().map(Membership::violation).toArray(String[]::new);
        return new Portrait(
                pattern,
                memberships,
                VIOLATIONS.select(connection, "WHERE key = ANY (?) ORDER BY key", (Object) keys),
                PatternTable.CERTAINTIES.find(connection, pattern.id()).orElse(null),
                bonds(connection, pattern));
    }

    private static List<Set<String>> bonds(Connection connection, Pattern pattern) throws SQLException {
        return pattern.type() == null
                ? List.of()
                : PatternTable.BINDINGS.find(connection, KnownText.place(pattern.workflow(), pattern.type())).stream()
                        .flatMap(bindings -> bindings.bonds().stream())
                        .map(Set::copyOf)
                        .toList();
    }

    static Optional<Pattern> heir(Connection connection, String id) throws SQLException {
        Set<String> passed = new LinkedHashSet<>();
        Optional<Pattern> pattern = PATTERNS.find(connection, id);
        while (pattern.isPresent()
                && pattern.get().mergedInto() != null
                && passed.add(pattern.get().id())) {
            pattern = PATTERNS.find(connection, pattern.get().mergedInto());
        }
        return pattern;
    }

    /** The ids that stand for the pattern with this id; that alone when there is no such pattern. */
    static String[] ids(Connection connection, String id) throws SQLException {
        Optional<Pattern> heir = heir(connection, id);
        return heir.isPresent() ? ids(connection, heir.get()) : new String[] {id};
    }

    /** The ids that stand for a pattern: its own, its aliases, and theirs. */
    private static String[] ids(Connection connection, Pattern pattern) throws SQLException {
        Set<String> ids = new LinkedHashSet<>(List.of(pattern.id()));
        List<String> open = new ArrayList<>(pattern.aliases());
        while (!open.isEmpty()) {
            String alias = open.removeLast();
            if (ids.add(alias)) {
                PATTERNS.find(connection, alias).ifPresent(known -> open.addAll(known.aliases()));
            }
        }
        return ids.toArray(String[]::new);
    }
}
