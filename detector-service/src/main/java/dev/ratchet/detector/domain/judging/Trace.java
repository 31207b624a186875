package dev.ratchet.detector.domain.judging;

import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.run.Run.CompletedStep;
import dev.ratchet.detector.domain.run.Run.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run has done so far: the steps that it completed, and when.
 *
 * @param endedAt absent while the run goes on
 */
public record Trace(
        Instant startedAt,
        List<CompletedStep> steps,
        @Nullable Instant endedAt) {

    public Trace {
        steps = List.copyOf(steps);
    }

    public static Trace of(Run run) {
        return new Trace(
                run.startedAt(), run.completed(), run.finished().map(Said::at).orElse(null));
    }

    /** When the step was completed, each time. */
    List<Instant> times(String step) {
        return steps.stream()
                .filter(one -> one.name().equals(step))
                .map(CompletedStep::at)
                .toList();
    }

    Optional<Instant> end() {
        return Optional.ofNullable(endedAt);
    }
}
