package dev.ratchet.analyzer.domain.pattern;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a pattern comes more or less often than it did: its violations of the last four weeks beside those of the four
 * weeks before.
 */
public record Course(int lastFourWeeks, int fourWeeksBefore, Direction direction) {

    private static final Duration SPAN = Duration.ofDays(28);

    /** Where it goes. Equal numbers are steady, and a pattern that was not there before is new. */
    public enum Direction {
        NEW,
        RISING,
        STEADY,
        FALLING
    }

    /** @param times of its violations, in any order; those after {@code now} count as of now */
    public static Course of(List<Instant> times, Instant now) {
        Instant middle = now.minus(SPAN);
        Instant start = middle.minus(SPAN);
        int later = (int) times.stream().filter(time -> time.isAfter(middle)).count();
        int earlier = (int) times.stream()
                .filter(time -> time.isAfter(start) && !time.isAfter(middle))
                .count();
        boolean isNew = later > 0 && later == times.size();
        return new Course(later, earlier, isNew ? Direction.NEW : direction(later, earlier));
    }

    private static Direction direction(int later, int earlier) {
        if (later == earlier) {
            return Direction.STEADY;
        }
        return later > earlier ? Direction.RISING : Direction.FALLING;
    }
}
