package dev.ratchet.detector.rest;

import dev.ratchet.events.Bounds;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times that a call may tell of: from so long ago until now. Without a time of its own, what it tells happened now. */
record Era(Instant now, Duration longestAgo) {

    Instant time(String field, @Nullable Instant told) {
        return told == null ? now : Bounds.past(field, told, now, longestAgo);
    }
}
