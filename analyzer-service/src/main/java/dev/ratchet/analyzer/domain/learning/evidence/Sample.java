package dev.ratchet.analyzer.domain.learning.evidence;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Expression;
import dev.ratchet.analyzer.domain.learning.check.Scope;
import dev.ratchet.analyzer.domain.learning.check.Times;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.analyzer.domain.learning.facts.Truth;
import dev.ratchet.events.CheckPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What was true at a checkpoint in runs that violated the process, which come first, and in runs that did not. */
public final class Sample {

    private static final int FEW = 5;

    private final CheckPoint checkPoint;
    private final List<Snapshot> documents;
    private final Marks violating;
    private final Marks sound;

    private Sample(CheckPoint checkPoint, List<Snapshot> violating, List<Snapshot> sound) {
        this.checkPoint = checkPoint;
        this.documents = new ArrayList<>(violating);
        this.documents.addAll(sound);
        this.violating = Marks.range(documents.size(), 0, violating.size());
        this.sound = Marks.range(documents.size(), violating.size(), documents.size());
    }

    public static Sample at(CheckPoint checkPoint, List<Snapshot> violating, List<Snapshot> sound) {
        return new Sample(checkPoint, only(checkPoint, violating), only(checkPoint, sound));
    }

    private static List<Snapshot> only(CheckPoint checkPoint, List<Snapshot> snapshots) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.checkPoint() == checkPoint)
                .toList();
    }

    public CheckPoint checkPoint() {
        return checkPoint;
    }

    public int size() {
        return documents.size();
    }

    Snapshot document(int at) {
        return documents.get(at);
    }

    public List<Snapshot> documents() {
        return documents;
    }

    public List<Snapshot> violatingDocuments() {
        return documents.subList(0, violating.count());
    }

    public List<Snapshot> soundDocuments() {
        return documents.subList(violating.count(), documents.size());
    }

    Marks violating() {
        return violating;
    }

    public Marks sound() {
        return sound;
    }

    /** All that the sample knows. */
    public Labels labels() {
        return Labels.of(violating, sound);
    }

    public Column column(Check check) {
        Marks holds = Marks.none(size());
        Marks fails = Marks.none(size());
        for (int at = 0; at < size(); at++) {
            switch (check.on(Scope.of(documents.get(at)))) {
                case TRUE -> holds.mark(at);
                case FALSE -> fails.mark(at);
                case UNKNOWN -> {}
            }
        }
        return new Column(check, holds, fails);
    }

    /** Whether a check is false of any violating document: quickly told, and most are not. */
    public boolean failsSomewhere(Check check) {
        return violatingDocuments().stream().anyMatch(document -> check.on(Scope.of(document)) == Truth.FALSE);
    }

    /** Whether the values of a field in sound documents are dates or times. */
    public boolean areTimes(Expression field) {
        List<Object> values = soundDocuments().stream()
                .map(document -> field.in(Scope.of(document)))
                .filter(Objects::nonNull)
                .limit(FEW)
                .toList();
        return !values.isEmpty() && values.stream().allMatch(Times::isTime);
    }

    /** The fields with values of a type in at least half the documents that have them, sorted by path. */
    public List<String> fields(Predicate<Object> type) {
        Map<String, int[]> counts = new TreeMap<>();
        documents.forEach(document -> document.values().forEach((path, value) -> {
            int[] count = counts.computeIfAbsent(path, p -> new int[2]);
            count[0]++;
            count[1] += type.test(value) ? 1 : 0;
        }));
        return counts.entrySet().stream()
                .filter(entry -> 2 * entry.getValue()[1] > entry.getValue()[0])
                .map(Map.Entry::getKey)
                .toList();
    }
}
