package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.Check.FileLike;
import dev.ratchet.analyzer.domain.learning.check.Check.PathExists;
import dev.ratchet.analyzer.domain.learning.check.Expression.CountUnder;
import dev.ratchet.analyzer.domain.learning.check.Joint.Not;
import dev.ratchet.analyzer.domain.learning.check.PathTemplate;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The checks about files and folders that the documents themselves suggest. */
public final class PathChecks {

    private static final int MAX_FOLDERS = 60;
    private static final int MAX_COUNTED = 300;

    private final Sample sample;
    private final Templates templates;
    private final Map<PathTemplate, Integer> inSound;
    private final Map<PathTemplate, Integer> inViolating;

    PathChecks(Sample sample, Templates templates) {
        this.sample = sample;
        this.templates = templates;
        this.inSound = counted(sample.soundDocuments(), Templates.SOUND, this::paths);
        this.inViolating = counted(sample.violatingDocuments(), Templates.VIOLATING, this::paths);
    }

    Stream<Check> checks() {
        Stream<Check> missing = common(inSound, sample.soundDocuments().size(), Templates.SOUND, 0.25)
                .map(PathExists::new);
        Stream<Check> leftOver = common(inViolating, sample.violatingDocuments().size(), Templates.VIOLATING, 0.5)
                .map(path -> new Not(new PathExists(path)));
        Map<FileLike, Integer> alike = counted(sample.soundDocuments(), Templates.SOUND, this::alike);
        Stream<Check> like = common(alike, sample.soundDocuments().size(), Templates.SOUND, 0.4)
                .map(check -> check);
        Map<FileLike, Integer> unlike = counted(sample.violatingDocuments(), Templates.VIOLATING, this::alike);
        Stream<Check> unwanted = common(unlike, sample.violatingDocuments().size(), Templates.VIOLATING, 0.5)
                .map(Not::new);
        return Stream.of(missing, leftOver, like, unwanted).flatMap(Function.identity());
    }

    Stream<Measure> measures() {
        return common(inSound, sample.soundDocuments().size(), Templates.SOUND, 0.5)
                .filter(PathChecks::isFolder)
                .limit(MAX_FOLDERS)
                .map(folder -> Measure.of(new CountUnder(folder), sample, false));
    }

    private static boolean isFolder(PathTemplate path) {
        return !path.parts().isEmpty() && path.parts().getLast().text().endsWith("/");
    }

    private Set<PathTemplate> paths(Snapshot document) {
        return templates.of(document, document.files().paths().stream());
    }

    /** What its files are called and where, one folder deep or anywhere below the top. */
    private Set<FileLike> alike(Snapshot document) {
        Set<FileLike> alike = new HashSet<>();
        List<String> listed = document.files().listed();
        listed.stream().limit(MAX_COUNTED).filter(path -> !path.endsWith("/")).forEach(path -> {
            int slash = path.lastIndexOf('/');
            int first = path.indexOf('.', slash + 2);
            int last = path.lastIndexOf('.');
            for (int dot : first == last ? new int[] {last} : new int[] {first, last}) {
                if (dot > slash + 1) {
                    String ending = path.substring(dot);
                    alike.add(new FileLike(PathTemplate.of(""), ending));
                    templates
                            .of(document, Stream.of(path.substring(0, slash + 1)))
                            .forEach(folder -> alike.add(new FileLike(folder, ending)));
                }
            }
        });
        return alike;
    }

    private static <T> Map<T, Integer> counted(List<Snapshot> documents, int most, Function<Snapshot, Set<T>> things) {
        Map<T, Integer> counts = new LinkedHashMap<>();
        documents.stream()
                .limit(most)
                .forEach(document -> things.apply(document).forEach(thing -> counts.merge(thing, 1, Integer::sum)));
        return counts;
    }

    private static <T> Stream<T> common(Map<T, Integer> counts, int documents, int most, double share) {
        double enough = share * Math.min(documents, most);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .map(Map.Entry::getKey);
    }
}
