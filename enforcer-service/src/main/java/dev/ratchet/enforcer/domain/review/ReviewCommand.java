package dev.ratchet.enforcer.domain.review;

import dev.ratchet.events.RuleMode;
import java.time.Instant;

/** What a reviewer orders about one revision of an improvement. */
public sealed interface ReviewCommand {

    int revision();

    String by();

    String reason();

    Instant at();

    /** Let it come true, with its rule in this mode. */
    record ApproveImprovement(int revision, RuleMode mode, String by, String reason, Instant at)
            implements ReviewCommand {}

    /** Drop it. */
    record RejectImprovement(int revision, String by, String reason, Instant at) implements ReviewCommand {}
}
