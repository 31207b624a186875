package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.analyzer.domain.wording.Wording;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationEvent.ViolationObserved;
import dev.ratchet.events.ViolationEvent.ViolationResolved;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import org.jspecify.annotations.Nullable;

/** A violation as it stands after what was said of it on {@code ratchet-violations}. */
public record Violation(ViolationDetected detected, Standing standing) {

    /** What became of a violation; a withdrawn one stays withdrawn and counts for nothing. */
    public enum Standing {
        OPEN,
        RESOLVED,
        WITHDRAWN
    }

    /** Empty when the event speaks of a violation that nobody has detected. */
    public static @Nullable Violation after(@Nullable Violation before, ViolationEvent event) {
        return switch (event) {
            case ViolationDetected detected -> before == null ? new Violation(detected, Standing.OPEN) : before;
            case ViolationObserved observed -> before;
            case ViolationResolved resolved -> before == null ? null : before.ending(Standing.RESOLVED);
            case ViolationWithdrawn withdrawn -> before == null ? null : before.ending(Standing.WITHDRAWN);
        };
    }

    private Violation ending(Standing end) {
        return standing == Standing.WITHDRAWN ? this : new Violation(detected, end);
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
