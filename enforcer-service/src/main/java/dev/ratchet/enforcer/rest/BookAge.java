package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.http.Problem;
import java.time.Duration;
import java.time.Instant;

/** How long ago the rule book was known to be complete. */
final class BookAge {

    private BookAge() {}

    /** Refuses with 503 while it has never been. */
    static Duration of(CurrentRuleBook current, Instant now) {
        Instant confirmed = current.confirmedAt()
                .orElseThrow(
                        () -> new Problem(503, "rule-book-unread", "The rule book has not been read to its end yet")
                                .remedy("Ask again, or ask a replica that is ready"));
        Duration age = Duration.between(confirmed, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
