package dev.ratchet.detector.domain.judging;

import dev.ratchet.events.WorkflowEvent.Constraint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges a run by the Declare templates (Pesic and van der Aalst 2006) over its completed steps. Steps that ended at the
 * same instant may stand in either order. A deadline is judged when it passes, everything else when the run has ended.
 */
public final class ConstraintJudge {

    private ConstraintJudge() {}

    /**
     * Since when the constraint is violated: a missed deadline if there is one, else the end of the run; empty when it
     * holds or may still come to hold.
     *
     * @param now judges deadlines while the run goes on; of no account when it has ended
     */
    public static Optional<Instant> violatedSince(Constraint constraint, Trace trace, Instant now) {
        return switch (constraint.template()) {
            case EXISTENCE -> missing(constraint, trace, trace.startedAt(), now);
            case ABSENCE ->
                trace.end().filter(end -> !trace.times(constraint.step()).isEmpty());
            case PRECEDENCE -> unprepared(constraint, trace);
            case RESPONSE -> unanswered(constraint, trace, now);
            case SUCCESSION ->
                earliest(Stream.concat(
                        unprepared(constraint, trace).stream(), unanswered(constraint, trace, now).stream()));
        };
    }

    private static Optional<Instant> unprepared(Constraint constraint, Trace trace) {
        Optional<Instant> prepared = earliest(trace.times(constraint.step()).stream());
        Optional<Instant> activated = earliest(activations(constraint, trace));
        boolean isViolated = activated.isPresent()
                && prepared.filter(at -> !at.isAfter(activated.get())).isEmpty();
        return isViolated ? trace.end() : Optional.empty();
    }

    private static Optional<Instant> unanswered(Constraint constraint, Trace trace, Instant now) {
        return earliest(activations(constraint, trace)
                .flatMap(activation -> missing(constraint, trace, activation, now).stream()));
    }

    private static Optional<Instant> missing(Constraint constraint, Trace trace, Instant from, Instant now) {
        Instant deadline = deadline(from, constraint.within());
        boolean isMet =
                trace.times(constraint.step()).stream().anyMatch(at -> !at.isBefore(from) && !at.isAfter(deadline));
        if (isMet) {
            return Optional.empty();
        }
        Instant judgedAt = trace.end().orElse(now);
        return deadline.isBefore(judgedAt) ? Optional.of(deadline) : trace.end();
    }

    private static Instant deadline(Instant from, @Nullable Duration within) {
        boolean isBounded = within != null && within.compareTo(Duration.between(from, Instant.MAX)) < 0;
        return isBounded ? from.plus(within) : Instant.MAX;
    }

    private static Stream<Instant> activations(Constraint constraint, Trace trace) {
        return Stream.ofNullable(constraint.activation()).flatMap(step -> trace.times(step).stream());
    }

    private static Optional<Instant> earliest(Stream<Instant> times) {
        return times.min(Instant::compareTo);
    }
}
