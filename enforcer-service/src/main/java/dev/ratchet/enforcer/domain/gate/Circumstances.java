package dev.ratchet.enforcer.domain.gate;

import java.time.Instant;

/**
 * Under what a decision was made, besides the call and the book.
 *
 * @param degraded true when the book may be out of date
 * @param sequence counts the decisions of the replica
 */
public record Circumstances(
        String decisionId, String suppliedBy, boolean degraded, String replica, long sequence, Instant decidedAt) {}
