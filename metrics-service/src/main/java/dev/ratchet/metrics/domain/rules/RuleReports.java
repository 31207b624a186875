package dev.ratchet.metrics.domain.rules;

import dev.ratchet.events.RuleId;
import java.util.List;
import java.util.Optional;

/** Reports on the rules that were ever in the book, from what was folded so far. */
public interface RuleReports {

    /** Every rule, in the order of their numbers. */
    List<RuleReport> all();

    Optional<RuleReport> of(RuleId rule);
}
