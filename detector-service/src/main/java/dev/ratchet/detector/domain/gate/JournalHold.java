package dev.ratchet.detector.domain.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.OperationEvent.DecisionsJournalled;
import dev.ratchet.events.OperationEvent.JournalDrained;
import dev.ratchet.events.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a replica of the gate had decisions that were not on the log, folded from
 * {@link dev.ratchet.events.Topic#OPERATIONS}. A replica that never tells of the end is waited for a day.
 *
 * @param since when the first of these decisions was made
 * @param begun when the log was told
 * @param drainedAt when the log had them all, in milliseconds since 1970; absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JournalHold(
        Instant since, Instant begun, @Nullable Long drainedAt) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** The state after an event of this hold; the end of one that nobody told of has none. */
    public static @Nullable JournalHold after(@Nullable JournalHold before, Recorded<OperationEvent> recorded) {
        return switch (recorded.event()) {
            case DecisionsJournalled journalled ->
                before == null ? new JournalHold(journalled.since(), recorded.appendedAt(), null) : before;
            case JournalDrained ignored
            when before != null && before.drainedAt == null ->
                new JournalHold(
                        before.since, before.begun, recorded.appendedAt().toEpochMilli());
            default -> before;
        };
    }

    /** The hold that an event is about, by its first decision; none when it is about none. */
    public static List<String> keys(OperationEvent event) {
        return switch (event) {
            case DecisionsJournalled journalled -> List.of(journalled.firstDecision());
            case JournalDrained drained -> List.of(drained.firstDecision());
            default -> List.of();
        };
    }

    /** When the log has all decisions of this hold, or isn't waited for any more. */
    Instant end() {
        Instant given = begun.plus(LONGEST);
        Instant drained = Instant.ofEpochMilli(Objects.requireNonNullElse(drainedAt, Long.MAX_VALUE));
        return drained.isBefore(given) ? drained : given;
    }

    /** Whether a decision that was made before the step may have been missing at an instant. */
    boolean covers(GatedStep step, Instant instant) {
        return !since.isAfter(step.told().plus(Bounds.CLOCK_DIFFERENCE))
                && !begun.isAfter(instant)
                && end().isAfter(instant);
    }
}
