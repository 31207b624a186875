package dev.ratchet.metrics.domain.violations;

import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationType;
import java.time.LocalDate;

/** How many violations of one kind were detected on one day in UTC; withdrawn ones are not among them. */
public record DailyCount(LocalDate day, String workflow, ViolationType type, Severity severity, long violations) {}
