package dev.ratchet.enforcer.domain.rulebook;

import java.time.Instant;
import java.util.Optional;

/** The rule book as this replica has it. */
public interface CurrentRuleBook {

    RuleBook book();

    /** When the book was last known to be read to its end; empty while it has never been. */
    Optional<Instant> confirmedAt();

    /** True while the book comes from this replica's disk and has not been held against the log since the start. */
    boolean isFromDisk();
}
