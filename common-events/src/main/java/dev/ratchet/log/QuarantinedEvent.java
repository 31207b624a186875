package dev.ratchet.log;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that was put aside, byte for byte.
 *
 * @param fold the fold or reaction that could not take it
 * @param headers with their values in Base64
 * @param attempts how often it was tried
 */
public record QuarantinedEvent(
        String fold,
        String topic,
        int partition,
        long offset,
        Instant appendedAt,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Map<String, String> headers,
        String reason,
        int attempts) {}
