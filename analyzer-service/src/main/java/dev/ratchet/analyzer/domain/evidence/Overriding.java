package dev.ratchet.analyzer.domain.evidence;

import java.time.Instant;

/** That somebody let a blocked decision pass. */
public record Overriding(String by, String reason, Instant at) {}
