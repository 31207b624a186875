package dev.ratchet.enforcer.domain.backtest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was read of the log.
 *
 * @param decisions that were read, at any checkpoint
 * @param repeated decisions that stood there twice and counted once
 * @param unreadable records that were no decisions, or could not be read
 * @param from when the first came onto the log; absent when there was none
 * @param to when the last did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reading(
        long decisions,
        long repeated,
        long unreadable,
        @Nullable Instant from,
        @Nullable Instant to) {}
