package dev.ratchet.metrics.domain.violations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toList;

import dev.ratchet.events.InvalidValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** How often violations happen, stretch by stretch. */
public final class Frequency {

    /** The most buckets that are shown at once. */
    public static final int MOST = 1_000;

    private Frequency() {}

    /**
     * One stretch of time.
     *
     * @param violations all that were detected in it
     * @param byWorkflow the same, one number per workflow that had any
     * @param byType the same, one number per type that was seen
     */
    public record Bucket(LocalDate start, long violations, Map<String, Long> byWorkflow, Map<String, Long> byType) {}

    /**
     * The newest stretches.
     *
     * @param buckets oldest first, at most {@value #MOST}
     * @param older violations before the first bucket
     */
    public record Newest(List<Bucket> buckets, long older) {}

    /** As many stretches as are shown at once, up to the last with a violation. */
    public static Newest newest(Period period, Collection<DailyCount> counts) {
        Optional<LocalDate> last =
                counts.stream().map(count -> period.startOf(count.day())).max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return new Newest(List.of(), 0);
        }
        LocalDate first = period.before(last.get(), MOST - 1);
        Map<Boolean, List<DailyCount>> shown =
                counts.stream().collect(partitioningBy(count -> !count.day().isBefore(first)));
        return new Newest(
                buckets(period, shown.getOrDefault(true, List.of())),
                shown.getOrDefault(false, List.of()).stream()
                        .mapToLong(DailyCount::violations)
                        .sum());
    }

    /**
     * One bucket per stretch from the first with a violation to the last, those without any included.
     *
     * @throws InvalidValue when there would be more than {@value #MOST}
     */
    public static List<Bucket> buckets(Period period, Collection<DailyCount> counts) {
        TreeMap<LocalDate, List<DailyCount>> byStart =
                counts.stream().collect(groupingBy(count -> period.startOf(count.day()), TreeMap::new, toList()));
        List<Bucket> buckets = new ArrayList<>();
        if (!byStart.isEmpty()) {
            LocalDate last = byStart.lastKey();
            for (LocalDate start = byStart.firstKey(); !start.isAfter(last); start = period.after(start)) {
                if (buckets.size() == MOST) {
                    throw new InvalidValue("from", "at most " + MOST + " stretches before the end", byStart.firstKey());
                }
                buckets.add(bucket(start, byStart.getOrDefault(start, List.of())));
            }
        }
        return buckets;
    }

    private static Bucket bucket(LocalDate start, List<DailyCount> counts) {
        return new Bucket(
                start,
                counts.stream().mapToLong(DailyCount::violations).sum(),
                by(counts, DailyCount::workflow),
                by(counts, count -> count.type().wireName()));
    }

    private static Map<String, Long> by(List<DailyCount> counts, Function<DailyCount, String> kind) {
        return counts.stream().collect(groupingBy(kind, TreeMap::new, summingLong(DailyCount::violations)));
    }
}
