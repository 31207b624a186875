package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.events.RuleId;
import java.util.Collection;
import java.util.Set;

/** Keeps rules that bring their own numbers apart from those that are given one. */
public interface RuleNumbers {

    /**
     * From now on none of these numbers is given to a rule that follows from an improvement.
     *
     * @return those that were given already, perhaps to rules that aren't in the book yet
     */
    Set<RuleId> reserved(Collection<RuleId> rules);
}
