package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The patterns as they stand now. */
public interface KnownPatterns {

    /** Whether a violation has been assigned to a pattern already. */
    boolean isAssigned(ViolationId violation);

    /** The assignments of these violations, as far as they are assigned; an alias stands for its heir. */
    List<Membership> memberships(Collection<ViolationId> violations);

    /** A pattern with its newest members, at most 1,000; an alias stands for its heir. */
    Optional<Portrait> portrait(String pattern);

    /** The pattern with that id, or all with that slug. */
    List<Pattern> called(String idOrSlug);

    /**
     * Patterns in the order of their ids, without those that were merged into others.
     *
     * @param after the id to begin behind; absent for the beginning
     */
    List<Pattern> list(@Nullable String workflow, @Nullable ViolationType type, @Nullable String after, int limit);
}
