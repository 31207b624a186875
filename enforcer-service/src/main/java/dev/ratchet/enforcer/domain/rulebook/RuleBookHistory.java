package dev.ratchet.enforcer.domain.rulebook;

import java.time.Instant;

/** The rule book as it was. */
public interface RuleBookHistory {

    /** The book out of everything that had happened up to an instant. */
    RuleBook asOf(Instant instant);
}
