package dev.ratchet.metrics.domain.house;

import dev.ratchet.metrics.domain.violations.DailyCount;
import java.util.List;

/** Answers questions about the house from what was folded so far. */
public interface HouseReports {

    HouseReport report(Question question);

    /** Violations in the time in question, per day and kind, oldest first. */
    List<DailyCount> daily(Question question);
}
