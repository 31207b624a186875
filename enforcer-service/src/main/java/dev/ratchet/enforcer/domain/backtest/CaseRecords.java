package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.RuleId;
import dev.ratchet.events.ViolationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds cases among the violations and runs that are known. */
public interface CaseRecords {

    /**
     * The cases of a candidate. Withdrawn violations are left out, and those that the rule itself noticed: it must not be
     * judged by its own words. A run is sound when it went through and no other violation is known of it.
     *
     * @param violations of the pattern that the candidate is to prevent
     * @param workflow absent means sound runs of all workflows
     * @param replaces the rule whose place the candidate takes
     */
    Cases of(List<ViolationId> violations, @Nullable String workflow, @Nullable RuleId replaces);
}
