package dev.ratchet.enforcer.domain.backtest;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a candidate said of recorded decisions.
 *
 * @param evaluated decisions at its checkpoint in its scope; the four after it add up to this
 * @param undecided decisions that lacked a fact, or in which it could not be evaluated
 * @param waived decisions in which it did not hold, and a waiver of then excused that
 * @param missing the facts that were lacking, with the number of decisions that lacked them; the most frequent first
 * @param linked violations that it should catch
 * @param caught of those that have a decision here: how many it would have caught
 * @param soundStopped of the sound runs that have a decision here: how many it would have stopped, or warned of
 * @param flips how many decisions would have been other ones
 * @param kept the newest of these
 */
public record BacktestCounts(
        int evaluated,
        int held,
        int wouldFail,
        int undecided,
        int waived,
        Map<String, Integer> missing,
        int linked,
        Share caught,
        Share soundStopped,
        int flips,
        List<FlippedDecision> kept) {

    private static final int FACTS = 50;

    static Map<String, Integer> mostFrequent(Collection<Map<String, Integer>> parts) {
        Map<String, Integer> all = new TreeMap<>();
        parts.forEach(part -> part.forEach((fact, count) -> all.merge(fact, count, Integer::sum)));
        Map<String, Integer> first = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(FACTS)
                .forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    static List<FlippedDecision> newest(Collection<List<FlippedDecision>> parts) {
        return parts.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(FlippedDecision::decidedAt)
                        .reversed()
                        .thenComparing(FlippedDecision::decisionId))
                .limit(Replay.KEPT)
                .toList();
    }
}
