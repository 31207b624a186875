package dev.ratchet.detector.domain.workflow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The declared workflows, as far as the log has been folded. */
public interface Workflows {

    Optional<WorkflowDefinition> find(String workflow);

    /** By name, beginning after one. */
    List<WorkflowDefinition> list(@Nullable String after, int limit);

    /** Those in which something must have happened within a time. */
    List<WorkflowDefinition> withDeadlines();
}
