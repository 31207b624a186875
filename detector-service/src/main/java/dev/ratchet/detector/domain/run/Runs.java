package dev.ratchet.detector.domain.run;

import dev.ratchet.events.WorkflowEvent.RunClosed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs that are known, as far as the log has been folded. */
public interface Runs {

    Optional<Run> find(String id);

    /** The runs of a workflow whose end nobody has told. */
    List<Run> open(String workflow);

    /** Those that the log was told of after an instant, the earliest first, beginning after one. */
    List<Run> toldAfter(Instant instant, @Nullable Run after, int limit);

    /** The closing of a run; empty while it goes on or when it could not be judged. */
    Optional<RunClosed> closing(String run);

    /** When the log was last told of any run: what is said of idle runs follows from the log, not from a clock. */
    Instant newest();

    /**
     * Those that fit, by id, beginning after one.
     *
     * @param idleBefore runs of which nothing was told since are not open any more
     */
    List<Run> list(
            @Nullable String workflow, @Nullable Boolean open, Instant idleBefore, @Nullable String after, int limit);
}
