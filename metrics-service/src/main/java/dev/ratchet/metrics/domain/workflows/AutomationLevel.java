package dev.ratchet.metrics.domain.workflows;

import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Shares;
import java.util.Collection;
import java.util.stream.Stream;

/** How much of what workflows ask for is checked by a rule instead of by somebody's memory. */
public final class AutomationLevel {

    private AutomationLevel() {}

    /** steps and checklist items that a rule checks ÷ all that are declared. */
    public static Figure of(Collection<DeclaredWorkflow> workflows, Collection<RuleCheck> checks) {
        long declared = workflows.stream().flatMap(AutomationLevel::items).count();
        long checked = workflows.stream()
                .mapToLong(workflow -> items(workflow)
                        .filter(item -> checks.stream().anyMatch(check -> check.covers(workflow.workflow(), item)))
                        .count())
                .sum();
        return Shares.share(checked, declared, "declared steps and checklist items");
    }

    private static Stream<String> items(DeclaredWorkflow workflow) {
        return Stream.concat(workflow.steps().stream(), workflow.checklist().stream());
    }
}
