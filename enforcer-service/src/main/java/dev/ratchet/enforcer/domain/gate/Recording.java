package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.LogPosition;

/** How durable a decision is when it is answered. */
public sealed interface Recording {

    /** It stands on the log. */
    record Acknowledged(LogPosition position) implements Recording {}

    /** The log did not take it in time, or others wait for it before this one; it is on the replica's disk. */
    record Journalled() implements Recording {}

    /**
     * Neither the log nor the disk has confirmed it; it may be lost.
     *
     * @param why a sentence for people
     */
    record Unrecorded(String why) implements Recording {}
}
