package dev.ratchet.analyzer.domain.cause;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a pattern's violations come more often than they did: how many fell into the earlier and into the later half of
 * the time between the first and the last. Fewer than {@value #FEWEST} tell no trend.
 */
public record Trend(int earlier, int later) {

    private static final int FEWEST = 4;
    private static final double LEAST = 0.75;
    private static final double MOST = 1.5;

    /** @param times in their order */
    public static Trend of(List<Instant> times) {
        if (times.size() < FEWEST) {
            return new Trend(0, 0);
        }
        Duration half = Duration.between(times.getFirst(), times.getLast()).dividedBy(2);
        Instant middle = times.getFirst().plus(half);
        int earlier = (int) times.stream().filter(time -> !time.isAfter(middle)).count();
        return new Trend(earlier, times.size() - earlier);
    }

    /** √((later + 1) / (earlier + 1)), from 0.75 to 1.5; 1 where there is no trend to be told. */
    double factor() {
        return Math.clamp(Math.sqrt((later + 1.0) / (earlier + 1.0)), LEAST, MOST);
    }
}
