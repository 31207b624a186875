package dev.ratchet.bench.learner;

import dev.ratchet.bench.learner.Trial.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** In which share of trials the check of a world is recovered from a few violating documents and 200 sound ones. */
public final class LearnerBenchmark {

    /** The keys of its measures, in the order in which they are shown. */
    public static final List<String> KEYS =
            List.of("learner_2", "learner_5", "learner_20", "learner_noise_5", "learner_noise_20");

    /** How many trials a key rests on at least. */
    public static final int TRIALS = 200;

    private static final List<Setting> SETTINGS = List.of(
            new Setting("learner_2", 2, 0),
            new Setting("learner_5", 5, 0),
            new Setting("learner_20", 20, 0),
            new Setting("learner_noise_5", 5, 0.05),
            new Setting("learner_noise_20", 20, 0.05));

    private LearnerBenchmark() {}

    /**
     * The measures over the worlds of a folder, or over the one world that it is.
     *
     * @param trials of each key, spread evenly over the worlds; rounded up
     * @param progress takes sentences about which worlds failed, and with what
     */
    public static Map<String, Double> measures(Path folder, int trials, Consumer<String> progress) {
        List<World> worlds = worlds(folder);
        int each = Math.ceilDiv(trials, worlds.size());
        progress.accept(
                "%d worlds, %d trials of each for each of %d keys".formatted(worlds.size(), each, SETTINGS.size()));
        Map<String, Double> measures = new LinkedHashMap<>();
        List<Long> nanos = new ArrayList<>();
        SETTINGS.forEach(setting -> measures.put(setting.key(), share(worlds, each, setting, nanos, progress)));
        nanos.sort(null);
        progress.accept("one check took %d ms (median), %d ms at most"
                .formatted(nanos.get(nanos.size() / 2) / 1_000_000, nanos.getLast() / 1_000_000));
        return measures;
    }

    private static List<World> worlds(Path folder) {
        if (Files.exists(folder.resolve("world.json"))) {
            return List.of(World.in(folder));
        }
        try (Stream<Path> folders = Files.list(folder)) {
            List<World> worlds =
                    folders.filter(Files::isDirectory).sorted().map(World::in).toList();
            if (worlds.isEmpty()) {
                throw new IllegalArgumentException("There is no world in " + folder);
            }
            return worlds;
        } catch (IOException e) {
            throw new IllegalArgumentException("There are no worlds in " + folder, e);
        }
    }

    private static double share(
            List<World> worlds, int each, Setting setting, List<Long> nanos, Consumer<String> progress) {
        int recovered = 0;
        for (World world : worlds) {
            Map<String, Integer> failed = new TreeMap<>();
            int failures = 0;
            for (int n = 0; n < each; n++) {
                Trial trial = Trial.of(world, setting, seed(world, setting, n));
                nanos.add(trial.nanos());
                if (trial.isRecovered()) {
                    recovered++;
                } else {
                    failures++;
                    failed.merge(
                            "%s (precision %.2f, recall %.2f)"
                                    .formatted(trial.learned(), trial.precision(), trial.recall()),
                            1,
                            Integer::sum);
                }
            }
            if (failures > 0) {
                progress.accept("%s, %s: %d of %d failed, for example with %s"
                        .formatted(
                                setting.key(),
                                world.name(),
                                failures,
                                each,
                                failed.keySet().iterator().next()));
            }
        }
        return (double) recovered / (each * worlds.size());
    }

    private static long seed(World world, Setting setting, int number) {
        return new SplittableRandom((world.name() + setting.key()).hashCode() * 1_000_003L + number).nextLong();
    }
}
