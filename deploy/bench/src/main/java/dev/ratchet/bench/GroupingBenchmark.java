package dev.ratchet.bench;

import dev.ratchet.analyzer.domain.grouping.Group;
import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.model.SentenceModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How well the patterns that the analyzer draws agree with those that people drew, and how fast texts are read. */
final class GroupingBenchmark {

    /** The keys of its measures, in the order in which they are shown. */
    static final List<String> KEYS = List.of(
            "banking77_ari",
            "banking77_v",
            "hwu64_ari",
            "violations_ari",
            "violations_gated_ari",
            "loghub_ga",
            "loghub_fga",
            "loghub_ari",
            "order_agreement",
            "confidence_precision",
            "confidence_coverage",
            "repeats_per_s",
            "novel_per_s",
            PatternMemory.MEGABYTES,
            PatternMemory.LOOKUP,
            "classify_p99_ms");

    private static final int ORDERS = 5;

    private final Path home;
    private final Path data;
    private final @Nullable Path dataset;
    private final Map<String, Double> measures = new LinkedHashMap<>();

    /**
     * A benchmark over files.
     *
     * @param home the checkout, where the analyzer was built
     * @param data the folder of the labelled sets; where it is absent, what needs it is not run
     * @param dataset a file of {@code label<TAB>text} to cluster instead of everything else
     */
    GroupingBenchmark(Path home, Path data, @Nullable Path dataset) {
        this.home = home;
        this.data = data;
        this.dataset = dataset;
    }

    /** The measures by their keys; those of a dataset, where one is named. */
    Map<String, Double> measures(Benchmark.Size size, Consumer<String> progress) {
        try (SentenceModel model = SentenceModel.load()) {
            Patterns patterns = new Patterns(model, progress);
            if (dataset != null) {
                return single(patterns, LabelledTexts.in(dataset), progress);
            }
            KEYS.forEach(key -> measures.put(key, Benchmark.NOT_RUN));
            if (Files.isDirectory(data)) {
                labelled(patterns, size, progress);
            } else {
                progress.accept("NOT RUN: there is no folder " + data + ", see --data");
            }
            progress.accept("texts per second");
            measures.put("repeats_per_s", Reading.repeats(size == Benchmark.Size.QUICK ? 400_000 : 1_000_000));
            measures.put("novel_per_s", Reading.novel(model, size == Benchmark.Size.QUICK ? 300 : 1_500));
            progress.accept("100,000 patterns in memory");
            measures.putAll(PatternMemory.measures(model, progress));
            progress.accept("from a violation to its classification");
            measures.put(
                    "classify_p99_ms",
                    ClassificationLatency.p99(home, size == Benchmark.Size.QUICK ? 100 : 400, progress));
            return measures;
        }
    }

    private static Map<String, Double> single(Patterns patterns, LabelledTexts truth, Consumer<String> progress) {
        progress.accept("%,d texts with %,d labels"
                .formatted(truth.texts().size(), Set.copyOf(truth.labels()).size()));
        List<Group> groups = patterns.of(truth.texts());
        List<Integer> numbers = Patterns.numbers(truth.texts(), groups);
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("ari", Scores.ari(numbers, truth.labels()));
        measures.put("v", Scores.v(numbers, truth.labels()));
        measures.put("patterns", (double) groups.size());
        return measures;
    }

    /** The sets are too large for a quick run and would be other sets if they were cut: then only the small ones are run. */
    private void labelled(Patterns patterns, Benchmark.Size size, Consumer<String> progress) {
        ConfidenceTally tally = new ConfidenceTally();
        progress.accept("violations");
        LabelledTexts violations = LabelledTexts.violations(data.resolve("violations.tsv"));
        List<Group> groups = patterns.of(violations.texts());
        measures.put("violations_ari", Scores.ari(Patterns.numbers(violations.texts(), groups), violations.labels()));
        measures.put("violations_gated_ari", gated(patterns));
        measures.put("order_agreement", agreement(patterns, violations));
        progress.accept("loghub");
        logs(patterns);
        if (size == Benchmark.Size.QUICK) {
            progress.accept("NOT RUN with --quick: BANKING77, HWU64, confidence");
            return;
        }
        tally.add(groups, violations);
        progress.accept("BANKING77");
        Map<String, Double> banking = people(patterns, "banking77_test.tsv", tally, progress);
        measures.put("banking77_ari", banking.getOrDefault("ari", Benchmark.NOT_RUN));
        measures.put("banking77_v", banking.getOrDefault("v", Benchmark.NOT_RUN));
        progress.accept("HWU64");
        measures.put(
                "hwu64_ari", people(patterns, "hwu64.tsv", tally, progress).getOrDefault("ari", Benchmark.NOT_RUN));
        measures.put("confidence_precision", tally.precision());
        measures.put("confidence_coverage", tally.coverage());
    }

    private Map<String, Double> people(
            Patterns patterns, String file, ConfidenceTally tally, Consumer<String> progress) {
        LabelledTexts truth = LabelledTexts.in(data.resolve(file));
        List<Group> groups = patterns.of(truth.texts());
        tally.add(groups, truth);
        ConfidenceTally own = new ConfidenceTally();
        own.add(groups, truth);
        progress.accept(
                "  confidence on this set: precision %.3f, coverage %.3f".formatted(own.precision(), own.coverage()));
        List<Integer> numbers = Patterns.numbers(truth.texts(), groups);
        return Map.of("ari", Scores.ari(numbers, truth.labels()), "v", Scores.v(numbers, truth.labels()));
    }

    private double gated(Patterns patterns) {
        List<String> names = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        int gate = 0;
        for (LabelledTexts texts : LabelledTexts.gatedViolations(data.resolve("violations.tsv"))) {
            String prefix = gate++ + "/";
            Patterns.numbers(texts.texts(), patterns.of(texts.texts())).forEach(number -> names.add(prefix + number));
            labels.addAll(texts.labels());
        }
        return Scores.ari(names, labels);
    }

    /** The least agreement of any two of the orders. */
    private static double agreement(Patterns patterns, LabelledTexts truth) {
        List<List<Integer>> partitions = new ArrayList<>();
        for (int seed = 0; seed < ORDERS; seed++) {
            List<MaskedText> arrivals = new ArrayList<>(truth.texts());
            Collections.shuffle(arrivals, new Random(seed));
            partitions.add(Patterns.numbers(truth.texts(), patterns.of(arrivals)));
        }
        return partitions.stream()
                .flatMap(one -> partitions.stream().map(other -> Scores.ari(one, other)))
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
    }

    private void logs(Patterns patterns) {
        List<double[]> scores = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("loghub"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                LabelledTexts truth = LabelledTexts.in(file);
                List<Integer> numbers = Patterns.numbers(truth.texts(), patterns.of(truth.texts()));
                scores.add(new double[] {
                    Scores.groupingAccuracy(numbers, truth.labels()),
                    Scores.fga(numbers, truth.labels()),
                    Scores.ari(numbers, truth.labels())
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> keys = List.of("loghub_ga", "loghub_fga", "loghub_ari");
        for (int at = 0; at < keys.size(); at++) {
            int column = at;
            measures.put(
                    keys.get(at),
                    scores.stream()
                            .mapToDouble(score -> score[column])
                            .average()
                            .orElse(Benchmark.NOT_RUN));
        }
    }
}
