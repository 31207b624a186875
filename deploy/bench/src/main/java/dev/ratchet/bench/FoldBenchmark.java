package dev.ratchet.bench;

import dev.ratchet.events.Topic;
import dev.ratchet.logtests.House;
import dev.ratchet.logtests.Oracle;
import dev.ratchet.logtests.Probe;
import dev.ratchet.logtests.Tables;
import dev.ratchet.logtests.TriggerWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** A fold of triggers into PostgreSQL, exactly once, beside a raw drain and a plain batch upsert of the same records. */
final class FoldBenchmark implements Benchmark {

    /** The keys of its measures, in the order in which they are shown. */
    static final List<String> KEYS = List.of(
            "fold_events_per_s",
            "drain_events_per_s",
            "batch_upsert_events_per_s",
            "fold_vs_drain",
            "fold_vs_batch_upsert",
            "lost",
            "doubled",
            "events",
            "records",
            "rounds");

    private static final String SCHEMA = "bench";
    private static final String FOLD = "trigger-count";
    private static final int WARM_UP = 100_000;
    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Records per second of one round, each way. */
    private record Round(double fold, double drain, double batchUpsert) {}

    @Override
    public String name() {
        return "fold";
    }

    @Override
    public String description() {
        return "events per second of a fold into PostgreSQL, exactly once";
    }

    @Override
    public Map<String, Double> run(Size size, Consumer<String> progress) {
        int events = size == Size.QUICK ? 100_000 : 1_000_000;
        Path folder = temporary();
        try (House house = House.durable(folder)) {
            house.createTopics();
            try (Probe probe = Probe.in(house, SCHEMA).forSpeed().start();
                    TriggerWriter writer = new TriggerWriter(house.bootstrapServers())) {
                progress.accept("%,d events a round%s, %d rounds after one to warm up"
                        .formatted(events, size == Size.QUICK ? " (--quick; 1,000,000 without)" : "", ROUNDS));
                return measured(house, probe.untilReady(), writer, events, progress);
            }
        } finally {
            delete(folder);
        }
    }

    private static Map<String, Double> measured(
            House house, Probe probe, TriggerWriter writer, int events, Consumer<String> progress) {
        Tables tables = new Tables(house, SCHEMA);
        tables.untilRead(FOLD, PATIENCE);
        round(house, probe, writer, 1, WARM_UP);
        List<Round> rounds = new ArrayList<>();
        long written = WARM_UP;
        for (int number = 1; number <= ROUNDS; number++) {
            Round round = round(house, probe, writer, written + 1, written + events);
            written += events;
            rounds.add(round);
            progress.accept("round %d: fold %,.0f/s, drain %,.0f/s, batch upsert %,.0f/s"
                    .formatted(number, round.fold(), round.drain(), round.batchUpsert()));
        }
        Map<String, Double> measures = figures(rounds);
        measures.putAll(differences(Oracle.read(house.bootstrapServers()).distinctTriggers(), tables.triggers()));
        measures.put("events", (double) events);
        measures.put("records", events + events / 50.0);
        measures.put("rounds", (double) ROUNDS);
        return ordered(measures);
    }

    private static Round round(House house, Probe probe, TriggerWriter writer, long from, long to) {
        Map<Integer, Long> starts = house.ends(Topic.RULE_TRIGGERS);
        probe.freeze();
        writer.write(from, to);
        Map<Integer, Long> ends = house.ends(Topic.RULE_TRIGGERS);
        long records = sum(ends) - sum(starts);
        long thawed = System.nanoTime();
        probe.thaw();
        new Tables(house, SCHEMA).untilRead(FOLD, PATIENCE);
        double fold = perSecond(records, thawed);
        PlainReader plain = new PlainReader(house, starts, ends);
        long drained = System.nanoTime();
        plain.drain();
        double drain = perSecond(records, drained);
        long upserted = System.nanoTime();
        plain.batchUpsert();
        return new Round(fold, drain, perSecond(records, upserted));
    }

    private static Map<String, Double> figures(List<Round> rounds) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("fold_events_per_s", Math.rint(median(rounds, Round::fold)));
        figures.put("drain_events_per_s", Math.rint(median(rounds, Round::drain)));
        figures.put("batch_upsert_events_per_s", Math.rint(median(rounds, Round::batchUpsert)));
        figures.put("fold_vs_drain", median(rounds, round -> round.fold() / round.drain()));
        figures.put("fold_vs_batch_upsert", median(rounds, round -> round.fold() / round.batchUpsert()));
        return figures;
    }

    private static Map<String, Double> ordered(Map<String, Double> measures) {
        Map<String, Double> ordered = new LinkedHashMap<>();
        KEYS.forEach(key -> ordered.put(key, Objects.requireNonNull(measures.get(key), key)));
        return ordered;
    }

    /** What the table has less, and what it has more than the topic, over all rules. */
    static Map<String, Double> differences(Map<String, Long> onTheTopic, Map<String, Long> inTheTable) {
        Set<String> rules = new TreeSet<>(onTheTopic.keySet());
        rules.addAll(inTheTable.keySet());
        long lost = 0;
        long doubled = 0;
        for (String rule : rules) {
            long more = inTheTable.getOrDefault(rule, 0L) - onTheTopic.getOrDefault(rule, 0L);
            lost += Math.max(0, -more);
            doubled += Math.max(0, more);
        }
        return Map.of("lost", (double) lost, "doubled", (double) doubled);
    }

    static <T> double median(List<T> values, ToDoubleFunction<T> figure) {
        double[] sorted = values.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double perSecond(long records, long since) {
        return records * 1e9 / (System.nanoTime() - since);
    }

    private static long sum(Map<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("ratchet-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
