package dev.ratchet.log;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Notices partitions that do not get on although records wait there: a consumer that has died without a word. */
final class Stalls {

    /** Looks without a move after which a partition counts as stalled. */
    private static final int PATIENCE = 5;

    private final Map<Integer, Stall> stalls = new ConcurrentHashMap<>();

    private record Stall(long next, long end, int looks) {}

    /** @return whether it stands where it stood at the last look */
    boolean stands(int partition, long next, long end) {
        Stall now = stalls.compute(
                partition,
                (p, before) -> new Stall(next, end, before != null && before.next == next ? before.looks + 1 : 0));
        return now.looks > 0;
    }

    void moves(int partition) {
        stalls.remove(partition);
    }

    /** The reason for each partition that stands still. */
    Map<Integer, String> reasons() {
        Map<Integer, String> reasons = new TreeMap<>();
        stalls.forEach((partition, stall) -> {
            if (stall.looks >= PATIENCE) {
                reasons.put(
                        partition,
                        "gets no records, although those from %d to %d wait".formatted(stall.next, stall.end - 1));
            }
        });
        return reasons;
    }
}
