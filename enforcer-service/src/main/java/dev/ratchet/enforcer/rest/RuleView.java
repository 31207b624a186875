package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.Rule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the book.
 *
 * @param pinned the mode that a person has fixed
 * @param retiredAt when it left the book
 * @param versions every version as it was activated, oldest first; only for one rule by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(
        String id,
        Rule rule,
        @Nullable String pinned,
        @Nullable Instant retiredAt,
        Instant changedAt,
        @Nullable List<Rule> versions) {

    static RuleView of(RuleEntry entry) {
        return new RuleView(
                entry.rule().id().toString(),
                entry.rule(),
                entry.pinned() == null ? null : entry.pinned().wireName(),
                entry.retirement() == null ? null : entry.retirement().retiredAt(),
                entry.changedAt(),
                null);
    }

    RuleView with(List<Rule> allVersions) {
        return new RuleView(id, rule, pinned, retiredAt, changedAt, allVersions);
    }
}
