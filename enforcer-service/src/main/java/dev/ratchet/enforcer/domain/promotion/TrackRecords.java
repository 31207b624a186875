package dev.ratchet.enforcer.domain.promotion;

import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of rules by their verdicts. A verdict that rests on a violation which the rule itself is the source of is left out. */
public interface TrackRecords {

    /**
     * A rule that is in force.
     *
     * @param since when its mode or its version changed last; evidence begins there
     * @param measured the last changes that followed from verdicts, newest first
     */
    record Known(int version, TrackRecord record, Instant since, List<RuleModeChanged> measured) {}

    /**
     * What its verdicts say up to a place of the log, so that each counts for one change only, however far the tables are.
     *
     * @param place of the last verdict that counts, among the rule's
     * @return empty when the rule isn't in force
     */
    Optional<Known> of(RuleId rule, long place);

    /** What all its verdicts say; empty when the rule isn't in force. */
    default Optional<Known> of(RuleId rule) {
        return of(rule, Long.MAX_VALUE);
    }
}
