package dev.ratchet.enforcer.domain.waiver;

import java.time.Instant;

/** What somebody orders about a waiver that was asked for. */
public sealed interface WaiverCommand {

    String by();

    String reason();

    Instant at();

    /** Let it count. */
    record GrantWaiver(String by, String reason, Instant at) implements WaiverCommand {}

    /**
     * Let it end before its time, or never begin.
     *
     * @param isReviewer true for somebody who may end what others asked for
     */
    record RevokeWaiver(String by, boolean isReviewer, String reason, Instant at) implements WaiverCommand {}
}
