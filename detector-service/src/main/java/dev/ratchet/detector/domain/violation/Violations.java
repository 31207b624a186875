package dev.ratchet.detector.domain.violation;

import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The violations that are known, as far as the log has been folded. */
public interface Violations {

    Optional<Violation> find(ViolationId id);

    /** The violation that was detected with this event. */
    Optional<Violation> byEvent(String eventId);

    /** The latest violation of this fingerprint, however it stands. */
    Optional<Violation> latestLike(String fingerprint);

    /** The open ones about skipped gates on whose artifacts a late decision came after an instant, beginning after one. */
    List<Violation> openWithLateAnswers(Instant instant, @Nullable ViolationId after, int limit);

    /** Those that fit, by number, beginning after one. */
    List<Violation> list(Filter filter, @Nullable String after, int limit);

    /** Which violations are asked for; an absent field fits all. */
    record Filter(
            @Nullable String workflow,
            @Nullable String type,
            @Nullable String severity,
            @Nullable String status,
            @Nullable String artifact) {}
}
