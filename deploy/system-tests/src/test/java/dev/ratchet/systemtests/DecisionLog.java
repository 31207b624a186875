package dev.ratchet.systemtests;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a stranger finds of the gate's decisions on the log, read with a plain consumer: of each id all records, oldest first.
 */
record DecisionLog(Map<String, List<Entry>> byId) {

    /**
     * One record.
     *
     * @param appended when the broker took it, in ms since 1970
     */
    record Entry(long appended, String artifact, boolean isAllowed, boolean isDegraded) {}

    static DecisionLog read(Topics topics) {
        Map<String, List<Entry>> byId = new HashMap<>();
        topics.each(List.of("ratchet-gate-decisions"), one -> {
            if (one.kind().equals("gate.decided")) {
                Entry entry = new Entry(
                        one.appended(),
                        one.text("/artifact/name"),
                        one.value().path("allowed").asBoolean(),
                        one.value().path("degraded").asBoolean(false));
                byId.computeIfAbsent(one.header("ce_id"), id -> new ArrayList<>())
                        .add(entry);
            }
        });
        return new DecisionLog(byId);
    }

    Set<String> ids() {
        return byId.keySet();
    }

    /** What a fold makes of it: the first record of each id counts. */
    Map<String, Entry> deduplicated() {
        return byId.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().getFirst()));
    }

    /** Records, repeated ones included. */
    long records() {
        return byId.values().stream().mapToLong(List::size).sum();
    }
}
