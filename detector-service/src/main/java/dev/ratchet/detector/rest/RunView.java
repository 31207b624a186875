package dev.ratchet.detector.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.run.Run.CompletedStep;
import dev.ratchet.detector.domain.run.Run.Said;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run as its events tell it.
 *
 * @param status open, finished (and not judged, or not yet), closed (judged), or abandoned: nobody told its end, and
 *     the log has gone on without a word of it for {@code ratchet.detector.idle-run}
 * @param completed the steps that ended with success, in the order in which they ended
 * @param violated the ids of the constraints that it violated; absent until it is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunView(
        String id,
        @Nullable String workflow,
        @Nullable Artifact artifact,
        String status,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String outcome,
        List<CompletedStep> completed,
        @Nullable List<String> violated) {

    static RunView of(Run run, Optional<RunClosed> closing, Idle idle) {
        return new RunView(
                run.id(),
                run.workflow().orElse(null),
                run.artifact().orElse(null),
                status(run, closing, idle),
                run.startedAt(),
                run.finished().map(Said::at).orElse(null),
                run.finished().map(Said::outcome).orElse(null),
                run.completed(),
                closing.map(RunClosed::violated).orElse(null));
    }

    /** From when on a run counts as abandoned. */
    record Idle(Instant newest, Duration time) {

        Instant before() {
            return newest.minus(time);
        }
    }

    private static String status(Run run, Optional<RunClosed> closing, Idle idle) {
        if (closing.isPresent()) {
            return "closed";
        }
        if (run.isAbandoned(idle.newest(), idle.time())) {
            return "abandoned";
        }
        return run.isOpen() ? "open" : "finished";
    }
}
