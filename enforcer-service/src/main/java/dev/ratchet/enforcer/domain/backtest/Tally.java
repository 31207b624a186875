package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.backtest.Replay.Say;
import dev.ratchet.events.RuleOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Puts together what replays of one candidate over different artifacts have seen. */
public record Tally(List<Replay> replays, Cases cases) {

    public BacktestCounts counts() {
        return new BacktestCounts(
                sum(Replay::evaluated),
                sum(Replay::held),
                sum(Replay::failed),
                sum(Replay::undecided),
                sum(Replay::waived),
                BacktestCounts.mostFrequent(
                        replays.stream().map(Replay::missing).toList()),
                cases.violations().size(),
                caught(),
                soundStopped(),
                sum(Replay::flipped),
                BacktestCounts.newest(replays.stream().map(Replay::flips).toList()));
    }

    /** Of the violations that have a decision: those where the candidate failed in the last one. */
    private Share caught() {
        return share(
                cases.violations().stream()
                        .flatMap(violation -> CaseKeys.of(violation).stream()
                                .flatMap(key -> say(key).stream())
                                .limit(1)),
                say -> say.outcome() == RuleOutcome.FAILED);
    }

    /** Of the sound runs that have a decision: those whose last one the candidate would have blocked, or warned of. */
    private Share soundStopped() {
        return share(
                cases.sound().stream().flatMap(run -> say(run).stream()),
                say -> say.stops() || say.outcome() == RuleOutcome.FAILED);
    }

    private static Share share(Stream<Say> covered, Predicate<Say> counts) {
        List<Say> all = covered.toList();
        return Share.of((int) all.stream().filter(counts).count(), all.size());
    }

    private Optional<Say> say(Object key) {
        return replays.stream()
                .map(replay -> replay.lastSay(key))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    private int sum(ToIntFunction<Replay> count) {
        return replays.stream().mapToInt(count).sum();
    }
}
