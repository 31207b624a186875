package dev.ratchet.metrics.domain.workflows;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule in the book that has a say takes off people's hands.
 *
 * @param workflow the only one that the rule speaks of; absent when it speaks of all
 * @param items the steps and checklist items that it was made for
 * @param check its expression, which may name steps
 */
public record RuleCheck(@Nullable String workflow, Set<String> items, String check) {

    public RuleCheck {
        items = Set.copyOf(items);
    }

    /** True when the rule was made for this step or checklist item, or its expression asks for the step by name. */
    public boolean covers(String ofWorkflow, String item) {
        boolean isInScope = workflow == null || workflow.equals(ofWorkflow);
        return isInScope && (items.contains(item) || asksForStep(item));
    }

    private boolean asksForStep(String step) {
        return check.contains("steps.") && (check.contains('"' + step + '"') || check.contains('\'' + step + '\''));
    }
}
