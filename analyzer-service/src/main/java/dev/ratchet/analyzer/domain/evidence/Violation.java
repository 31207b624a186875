package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.analyzer.domain.wording.Wording;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationObserved;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A violation as it stands after what was said of it on {@code ratchet-violations}.
 *
 * @param endedAt when it was first said to be put right, or withdrawn; absent while it is open
 */
public record Violation(
        ViolationDetected detected,
        Standing standing,
        @Nullable Instant endedAt) {

    /** What became of a violation; a withdrawn one stays withdrawn and counts for nothing. */
    public enum Standing {
        OPEN,
        RESOLVED,
        WITHDRAWN
    }

    /** A violation of which nobody said when it ended. */
    public Violation(ViolationDetected detected, Standing standing) {
        this(detected, standing, null);
    }

    /** Empty when the event speaks of a violation that nobody has detected. */
    public static @Nullable Violation after(@Nullable Violation before, ViolationEvent event) {
        return switch (event) {
            case ViolationDetected detected -> before == null ? new Violation(detected, Standing.OPEN) : before;
            case ViolationObserved observed -> before;
            case ViolationResolved resolved ->
                before == null ? null : before.ending(Standing.RESOLVED, resolved.resolvedAt());
            case ViolationWithdrawn withdrawn ->
                before == null ? null : before.ending(Standing.WITHDRAWN, withdrawn.withdrawnAt());
        };
    }

    private Violation ending(Standing end, Instant at) {
        return standing == Standing.WITHDRAWN || standing == end ? this : new Violation(detected, end, at);
    }

    /** How long it stood until it was put right; empty while it stands. */
    public Optional<Duration> lasted() {
        return standing == Standing.RESOLVED && endedAt != null && endedAt.isAfter(detected.detectedAt())
                ? Optional.of(Duration.between(detected.detectedAt(), endedAt))
                : Optional.empty();
    }

    public boolean counts() {
        return standing != Standing.WITHDRAWN;
    }

    /** True unless a rule noticed it: such a violation teaches nothing that the rule did not know. */
    public boolean teaches() {
        return counts() && detected.source().kind() != SourceKind.RULE;
    }

    public Wording wording() {
        return Wording.of(detected);
    }

    public String id() {
        return detected.id().toString();
    }
}
