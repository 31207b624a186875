package dev.ratchet.detector.domain.run;

import dev.ratchet.events.WorkflowEvent.RunClosed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs that are known, as far as the log has been folded. */
public interface Runs {

    Optional<Run> find(String id);

    /** The runs of a workflow whose end nobody has told. */
    List<Run> open(String workflow);

    /** The closing of a run; empty while it goes on or when it could not be judged. */
    Optional<RunClosed> closing(String run);

    /** Those that fit, by id, beginning after one. */
    List<Run> list(@Nullable String workflow, @Nullable Boolean open, @Nullable String after, int limit);
}
