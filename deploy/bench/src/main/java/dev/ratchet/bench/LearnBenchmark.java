package dev.ratchet.bench;

import dev.ratchet.bench.learner.LearnerBenchmark;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How well patterns agree with those that people drew, and how often the learner finds the check that is true of a world. */
final class LearnBenchmark implements Benchmark {

    /** The keys of its measures, in the order in which they are shown. */
    static final List<String> KEYS = Stream.concat(GroupingBenchmark.KEYS.stream(), LearnerBenchmark.KEYS.stream())
            .toList();

    private static final int QUICK_TRIALS = 44;

    private final Inputs inputs;

    /**
     * What is learned from.
     *
     * @param home the checkout, where the analyzer was built
     * @param data the folder of the labelled sets; where it is absent, what needs it is not run
     * @param dataset a file of {@code label<TAB>text} to cluster instead of everything else
     * @param shipped the folder of the worlds that come with the benchmark
     * @param world a world, or a folder of worlds, to learn from instead of everything else
     */
    record Inputs(
            Path home,
            Path data,
            @Nullable Path dataset,
            Path shipped,
            @Nullable Path world) {}

    LearnBenchmark(Inputs inputs) {
        this.inputs = inputs;
    }

    @Override
    public String name() {
        return "learn";
    }

    @Override
    public String description() {
        return "agreement of patterns with those that people drew, and how often a check is recovered from facts";
    }

    @Override
    public Map<String, Double> run(Size size, Consumer<String> progress) {
        Map<String, Double> measures = new LinkedHashMap<>();
        if (inputs.world() == null || inputs.dataset() != null) {
            measures.putAll(
                    new GroupingBenchmark(inputs.home(), inputs.data(), inputs.dataset()).measures(size, progress));
        }
        if (inputs.dataset() == null || inputs.world() != null) {
            Path worlds = inputs.world() == null ? inputs.shipped() : inputs.world();
            int trials = size == Size.QUICK ? QUICK_TRIALS : LearnerBenchmark.TRIALS;
            measures.putAll(LearnerBenchmark.measures(worlds, trials, progress));
        }
        return measures;
    }
}
