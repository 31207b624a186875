package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.analyzer.domain.learning.Check.Not;
import dev.ratchet.analyzer.domain.learning.Check.PathExists;
import dev.ratchet.analyzer.domain.learning.Check.TextMentions;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checks about files and documents that the evidence itself suggests. */
final class PathChecks {

    private PathChecks() {}

    static Stream<Check> of(Evidence evidence) {
        Stream<Check> missing = shared(evidence.sound(), PathChecks::paths).stream()
                .filter(path -> !isAnywhere(path, evidence.violating()))
                .map(PathExists::new);
        Stream<Check> leftOver = shared(evidence.violating(), PathChecks::paths).stream()
                .filter(path -> !isAnywhere(path, evidence.sound()))
                .map(path -> new Not(new PathExists(path)));
        return Stream.of(missing, leftOver, mentions(evidence)).flatMap(Function.identity());
    }

    private static Stream<Check> mentions(Evidence evidence) {
        return shared(evidence.sound(), PathChecks::documents).stream()
                .flatMap(document ->
                        Arrays.stream(ArtifactField.values()).map(mentioned -> new TextMentions(document, mentioned)));
    }

    private static boolean isAnywhere(PathTemplate path, List<Snapshot> snapshots) {
        Check exists = new PathExists(path);
        return snapshots.stream().anyMatch(snapshot -> exists.holdsOn(snapshot).orElse(true));
    }

    /** What all the documents have, once each artifact's name stands for itself. */
    private static Set<PathTemplate> shared(
            List<Snapshot> snapshots, Function<Snapshot, ? extends Collection<String>> paths) {
        Set<PathTemplate> shared = null;
        for (Snapshot snapshot : snapshots) {
            Set<PathTemplate> templates = paths.apply(snapshot).stream()
                    .map(path -> PathTemplate.of(path, snapshot.artifact().name()))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (shared == null) {
                shared = templates;
            } else {
                shared.retainAll(templates);
            }
        }
        return shared == null ? Set.of() : shared;
    }

    private static Set<String> paths(Snapshot snapshot) {
        return snapshot.files().paths();
    }

    private static List<String> documents(Snapshot snapshot) {
        return snapshot.facts().at("documents").stream()
                .filter(Map.class::isInstance)
                .flatMap(documents -> ((Map<?, ?>) documents).keySet().stream())
                .map(String::valueOf)
                .toList();
    }
}
