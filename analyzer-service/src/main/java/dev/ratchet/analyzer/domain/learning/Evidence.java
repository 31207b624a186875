package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.events.CheckPoint;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What was true at a checkpoint in runs that violated the process, and in runs that did not. */
record Evidence(CheckPoint checkPoint, List<Snapshot> violating, List<Snapshot> sound) {

    static Evidence at(CheckPoint checkPoint, List<Snapshot> violating, List<Snapshot> sound) {
        return new Evidence(checkPoint, only(checkPoint, violating), only(checkPoint, sound));
    }

    private static List<Snapshot> only(CheckPoint checkPoint, List<Snapshot> snapshots) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.checkPoint() == checkPoint)
                .toList();
    }

    /** True when a check is true of every sound document and false of every violating one. */
    boolean isSeparatedBy(Check check) {
        return sound.stream().allMatch(snapshot -> check.holdsOn(snapshot).orElse(false))
                && violating.stream()
                        .noneMatch(snapshot -> check.holdsOn(snapshot).orElse(true));
    }

    /** The paths of fields that every document has. */
    Set<String> sharedFields() {
        Set<String> shared = new TreeSet<>(Fields.paths(sound.getFirst().facts()));
        sound.forEach(snapshot -> shared.retainAll(Fields.paths(snapshot.facts())));
        violating.forEach(snapshot -> shared.retainAll(Fields.paths(snapshot.facts())));
        return shared;
    }
}
