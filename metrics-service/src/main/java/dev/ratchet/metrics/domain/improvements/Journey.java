package dev.ratchet.metrics.domain.improvements;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one improvement came about: the times of its stages, each absent until it was reached.
 *
 * @param firstViolation the first violation of the improvement's pattern
 * @param enforced when its rule first came into warn or enforce
 */
public record Journey(
        @Nullable Instant firstViolation,
        @Nullable Instant proposed,
        @Nullable Instant approved,
        @Nullable Instant enforced) {

    /** From the first violation to the rule that has a say. */
    public Optional<Duration> whole() {
        return between(firstViolation, enforced);
    }

    public Optional<Duration> toProposal() {
        return between(firstViolation, proposed);
    }

    public Optional<Duration> toApproval() {
        return between(proposed, approved);
    }

    public Optional<Duration> toEnforcement() {
        return between(approved, enforced);
    }

    /** A stage that ended before it began is none: the rule was there before the violation. */
    private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null || to.isBefore(from)
                ? Optional.empty()
                : Optional.of(Duration.between(from, to));
    }
}
