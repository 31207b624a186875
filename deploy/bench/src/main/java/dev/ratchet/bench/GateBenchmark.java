package dev.ratchet.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the gate costs, part by part; shows what was measured and nothing else. */
final class GateBenchmark implements Benchmark {

    private final List<Benchmark> parts = List.of(new RulesBenchmark(), new HttpBenchmark(), new BacktestBenchmark());

    @Override
    public String name() {
        return "gate";
    }

    @Override
    public String description() {
        return "what rules cost at the gate, beside hand-written ones";
    }

    @Override
    public Map<String, Double> run(Size size, Consumer<String> progress) {
        Map<String, Double> measures = new LinkedHashMap<>();
        parts.forEach(part -> measures.putAll(part.run(size, progress)));
        return measures;
    }
}
