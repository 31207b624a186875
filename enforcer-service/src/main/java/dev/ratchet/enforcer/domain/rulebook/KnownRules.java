package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.events.RuleId;
import java.util.Optional;

/** The rules as the log has told of them so far, whichever replica asks. */
public interface KnownRules {

    Optional<RuleEntry> find(RuleId rule);
}
