package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ViolationType;

/** Where a violation of a type can still be prevented; documentation is written of what has been deployed. */
public final class WherePrevented {

    private WherePrevented() {}

    public static CheckPoint of(ViolationType type) {
        return switch (type) {
            case ARCHITECTURE, WORKFLOW, QUALITY_GATE -> CheckPoint.PRE_DEPLOY;
            case DOCUMENTATION -> CheckPoint.POST_DEPLOY;
        };
    }
}
