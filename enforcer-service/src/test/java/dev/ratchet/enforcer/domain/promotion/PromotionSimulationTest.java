package dev.ratchet.enforcer.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.RuleMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Lives of rules, judged after every episode, with fixed seeds: how often a mode changes that should not. */
class PromotionSimulationTest {

    private static final int LIVES = 1_000;
    private static final int EPISODES = 1_000;
    private static final int PEEKED_AT = 500;
    private static final PromotionPolicy POLICY = PromotionPolicy.standard();

    @Test
    void a_rule_that_is_not_good_enough_is_promoted_in_at_most_5_of_100_lives() {
        long wrong = lives(RuleMode.SHADOW, episode -> 0.05)
                .filter(Life::wasPromoted)
                .count();

        System.out.printf("wrong promotions: %d of %d lives%n", wrong, LIVES);
        assertThat(wrong).isPositive().isLessThanOrEqualTo(LIVES / 20);
    }

    @Test
    void a_rule_that_is_good_enough_is_demoted_in_at_most_5_of_100_lives() {
        long atTheBound = lives(RuleMode.ENFORCE, episode -> 0.05)
                .filter(Life::wasDemoted)
                .count();
        long good = lives(RuleMode.ENFORCE, episode -> 0.01)
                .filter(Life::wasDemoted)
                .count();

        System.out.printf("wrong demotions: %d at the bound, %d at 1 %%, of %d lives%n", atTheBound, good, LIVES);
        assertThat(atTheBound).isPositive().isLessThanOrEqualTo(LIVES / 20);
        assertThat(good).isLessThanOrEqualTo(LIVES / 20);
    }

    @Test
    void a_rule_that_drifts_from_1_to_15_percent_is_demoted_within_a_few_hundred_episodes() {
        int driftsAfter = 200;

        int[] delays = lives(RuleMode.ENFORCE, episode -> episode < driftsAfter ? 0.01 : 0.15)
                .mapToInt(life -> life.demotedAfter(driftsAfter))
                .sorted()
                .toArray();

        long missed = Arrays.stream(delays)
                .filter(delay -> delay == Integer.MAX_VALUE)
                .count();
        System.out.printf(
                "drift after %d: demoted after %d episodes in the median, %d in 90 of 100; %d never%n",
                driftsAfter, delays[LIVES / 2], delays[LIVES * 9 / 10], missed);
        assertThat(delays[LIVES / 2]).isLessThan(150);
        assertThat(missed).isZero();
    }

    @Test
    void a_rule_that_is_hardly_ever_wrong_reaches_enforce() {
        int[] needed = lives(RuleMode.SHADOW, episode -> 0.005)
                .mapToInt(Life::enforcedAfter)
                .sorted()
                .toArray();

        System.out.printf("0.5 %%: enforced after %d episodes in the median%n", needed[LIVES / 2]);
        assertThat(needed[LIVES / 2]).isLessThan(400);
    }

    /** The control: the same lives, looked at again and again with a bound that is exact for one look. */
    @Test
    void peeking_at_an_exact_bound_promotes_the_same_rule_far_too_often() {
        int[] fewest = fewestEpisodesByFalsePositives();

        long wrong = IntStream.range(0, LIVES)
                .filter(life -> {
                    SplittableRandom random = new SplittableRandom(life);
                    int falsePositives = 0;
                    for (int episode = 1; episode <= PEEKED_AT; episode++) {
                        falsePositives += random.nextDouble() < 0.05 ? 1 : 0;
                        if (episode >= fewest[falsePositives]) {
                            return true;
                        }
                    }
                    return false;
                })
                .count();

        System.out.printf("peeking at Clopper-Pearson promotes %d of %d lives wrongly%n", wrong, LIVES);
        assertThat(wrong).isBetween(LIVES * 14 / 100L, LIVES * 22 / 100L);
    }

    /** For each count of false positives, from how many episodes on the one-sided 95 % upper bound is below 5 %. */
    private static int[] fewestEpisodesByFalsePositives() {
        int[] fewest = new int[PEEKED_AT + 1];
        for (int wrong = 0, episodes = 1; wrong <= PEEKED_AT; wrong++) {
            while (episodes <= PEEKED_AT
                    && BinomialDistribution.of(episodes, 0.05).cumulativeProbability(wrong) >= 0.05) {
                episodes++;
            }
            fewest[wrong] = episodes;
        }
        return fewest;
    }

    private static java.util.stream.Stream<Life> lives(RuleMode mode, IntToDoubleFunction falsePositiveRate) {
        return IntStream.range(0, LIVES).mapToObj(seed -> Life.lived(seed, mode, falsePositiveRate));
    }

    /** What became of one rule: after which episodes its mode changed, and to what. */
    private record Life(RuleMode began, int[] after, RuleMode[] to) {

        static Life lived(int seed, RuleMode began, IntToDoubleFunction falsePositiveRate) {
            SplittableRandom random = new SplittableRandom(seed);
            int[] after = new int[EPISODES];
            RuleMode[] to = new RuleMode[EPISODES];
            int changes = 0;
            RuleMode mode = began;
            Evidence evidence = Evidence.none();
            for (int episode = 0; episode < EPISODES; episode++) {
                evidence = evidence.with(random.nextDouble() < falsePositiveRate.applyAsDouble(episode));
                Optional<RuleMode> due = new TrackRecord(mode, false, changes, evidence)
                        .assessed(POLICY)
                        .due();
                if (due.isPresent()) {
                    mode = due.get();
                    after[changes] = episode + 1;
                    to[changes] = mode;
                    changes++;
                    evidence = Evidence.none();
                }
            }
            return new Life(began, Arrays.copyOf(after, changes), Arrays.copyOf(to, changes));
        }

        boolean wasPromoted() {
            return IntStream.range(0, to.length).anyMatch(this::isPromotion);
        }

        boolean wasDemoted() {
            return IntStream.range(0, to.length).anyMatch(change -> !isPromotion(change));
        }

        int demotedAfter(int episode) {
            return IntStream.range(0, to.length)
                    .filter(change -> after[change] > episode && !isPromotion(change))
                    .map(change -> after[change] - episode)
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
        }

        int enforcedAfter() {
            return IntStream.range(0, to.length)
                    .filter(change -> to[change] == RuleMode.ENFORCE)
                    .map(change -> after[change])
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);
        }

        private boolean isPromotion(int change) {
            RuleMode from = change == 0 ? began : to[change - 1];
            return to[change].compareTo(from) > 0;
        }
    }
}
