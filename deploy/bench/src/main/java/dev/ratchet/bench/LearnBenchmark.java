package dev.ratchet.bench;

import dev.ratchet.bench.learner.LearnerBenchmark;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** How often the learner finds the check that is true of a world. */
final class LearnBenchmark implements Benchmark {

    private static final int QUICK_TRIALS = 44;

    private final Path worlds;

    /** @param worlds a folder of worlds, or one world */
    LearnBenchmark(Path worlds) {
        this.worlds = worlds;
    }

    @Override
    public String name() {
        return "learn";
    }

    @Override
    public String description() {
        return "how often a check is recovered from the facts of violating and sound runs";
    }

    @Override
    public Map<String, Double> run(Size size, Consumer<String> progress) {
        int trials = size == Size.QUICK ? QUICK_TRIALS : LearnerBenchmark.TRIALS;
        return LearnerBenchmark.measures(worlds, trials, progress);
    }
}
