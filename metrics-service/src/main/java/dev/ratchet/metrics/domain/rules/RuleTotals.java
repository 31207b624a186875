package dev.ratchet.metrics.domain.rules;

import static dev.ratchet.events.Verdict.FALSE_POSITIVE;
import static dev.ratchet.events.Verdict.OVERRIDDEN;
import static dev.ratchet.events.Verdict.PREVENTED;

import dev.ratchet.events.Verdict;
import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Shares;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the episodes of one rule, or of all rules, add up to. Episodes in shadow are counted apart and enter no rate.
 *
 * @param episodes by verdict; a verdict that no episode has is missing
 * @param triggers of the episodes that are not shadows
 */
public record RuleTotals(
        long triggers,
        Map<Verdict, Long> episodes,
        long shadowEpisodes,
        @Nullable Instant lastTriggered) {

    public RuleTotals {
        episodes = Map.copyOf(episodes);
    }

    public static RuleTotals of(Collection<EpisodeCount> counts) {
        Map<Verdict, Long> byVerdict = counts.stream()
                .filter(count -> !count.isShadow())
                .collect(Collectors.groupingBy(EpisodeCount::verdict, Collectors.summingLong(EpisodeCount::episodes)));
        return new RuleTotals(
                sum(counts, false, EpisodeCount::triggers),
                byVerdict,
                sum(counts, true, EpisodeCount::episodes),
                newest(counts.stream().map(EpisodeCount::lastTriggered)));
    }

    public long with(Verdict verdict) {
        return episodes.getOrDefault(verdict, 0L);
    }

    /** How many episodes there are, whatever their verdict. */
    public long triggered() {
        return episodes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** prevented ÷ (prevented + overridden + false-positive). */
    public Figure preventionRate() {
        return Shares.share(with(PREVENTED), judged(), "judged episodes");
    }

    /** false-positive ÷ (prevented + overridden + false-positive). */
    public Figure falsePositiveRate() {
        return Shares.share(with(FALSE_POSITIVE), judged(), "judged episodes");
    }

    /** prevented ÷ triggers. */
    public Figure preventedPerTrigger() {
        return Shares.share(with(PREVENTED), triggers, "triggers");
    }

    private long judged() {
        return with(PREVENTED) + with(OVERRIDDEN) + with(FALSE_POSITIVE);
    }

    private static long sum(Collection<EpisodeCount> counts, boolean shadow, ToLongFunction<EpisodeCount> of) {
        return counts.stream()
                .filter(count -> count.isShadow() == shadow)
                .mapToLong(of)
                .sum();
    }

    private static @Nullable Instant newest(Stream<@Nullable Instant> times) {
        return times.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }
}
