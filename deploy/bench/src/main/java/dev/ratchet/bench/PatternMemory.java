package dev.ratchet.bench;

import dev.ratchet.analyzer.domain.grouping.Background;
import dev.ratchet.analyzer.domain.grouping.Embedding;
import dev.ratchet.analyzer.domain.grouping.Landmarks;
import dev.ratchet.analyzer.domain.grouping.Nearness;
import dev.ratchet.analyzer.domain.grouping.Text;
import dev.ratchet.analyzer.domain.pattern.Bindings;
import dev.ratchet.analyzer.domain.pattern.Gathering;
import dev.ratchet.analyzer.domain.pattern.KnownText;
import dev.ratchet.analyzer.domain.pattern.KnownTexts;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Place;
import dev.ratchet.analyzer.domain.pattern.Remembered;
import dev.ratchet.analyzer.domain.pattern.TextMemory;
import dev.ratchet.analyzer.domain.pattern.TextVector;
import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.text.MaskedViolation;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * What it takes to know very many patterns of one workflow and type, in the analyzer's own structures: each pattern has a
 * text of its own, whose vector is that of a real text, turned away from it at random.
 */
final class PatternMemory {

    static final String MEGABYTES = "patterns_100000_mb";
    static final String LOOKUP = "pattern_lookup_ms";

    private static final int PATTERNS = 100_000;
    private static final int REAL = 500;
    private static final int LOOKUPS = 2_000;
    private static final double AWAY = 0.7;
    private static final double SHARE = 0.99;
    private static final double MEGA = 1e6;
    private static final String WORKFLOW = "latency";
    private static final ViolationType TYPE = ViolationType.WORKFLOW;

    private final Embedding embedding;
    private final List<float[]> real;
    private final Map<String, Integer> numbers = new HashMap<>();

    private PatternMemory(Embedding embedding) {
        this.embedding = embedding;
        this.real = IntStream.range(0, REAL)
                .mapToObj(at -> embedding.of(Reading.problem(2 * at)))
                .toList();
    }

    /** Megabytes of heap for the patterns, and milliseconds until those nearest to a new text are known, 99th percentile. */
    static Map<String, Double> measures(Embedding embedding, Consumer<String> progress) {
        PatternMemory memory = new PatternMemory(embedding);
        Place place = memory.place();
        long before = used();
        TextMemory texts = new TextMemory(memory.log(place), embedding, PATTERNS);
        Gathering known = texts.gathering(WORKFLOW, TYPE);
        Background background = Background.of(embedding);
        Landmarks landmarks = new Landmarks(background);
        Map<Fingerprint, String> patterns = new HashMap<>();
        for (Remembered text : known.texts()) {
            landmarks.add(text.content().text());
            patterns.put(text.content().text().fingerprint(), text.pattern());
        }
        double megabytes = (used() - before) / MEGA;
        progress.accept("  %,d patterns, %,d texts".formatted(place.patterns().size(), landmarks.size()));
        double lookup = memory.lookup(new Nearness(background), landmarks, patterns, progress);
        return Map.of(MEGABYTES, megabytes, LOOKUP, lookup);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private double lookup(
            Nearness nearness, Landmarks landmarks, Map<Fingerprint, String> patterns, Consumer<String> progress) {
        List<Double> millis = new ArrayList<>();
        int joined = 0;
        for (int at = 0; at < 2 * LOOKUPS; at++) {
            Text newcomer = new Text(new MaskedText(words(PATTERNS + at)), vector(PATTERNS + at));
            long start = System.nanoTime();
            joined += nearness.nearest(newcomer, landmarks, patterns).isPresent() ? 1 : 0;
            if (at >= LOOKUPS) {
                millis.add((System.nanoTime() - start) / MEGA);
            }
        }
        millis.sort(null);
        progress.accept("  lookup: median %.2f ms; %d of %d texts had a pattern near them"
                .formatted(millis.get(LOOKUPS / 2), joined, 2 * LOOKUPS));
        return millis.get((int) Math.ceil(LOOKUPS * SHARE) - 1);
    }

    private static String words(int number) {
        return MaskedViolation.of(ClassificationLatency.violation(2 * number + 2))
                .description()
                .words();
    }

    private float[] vector(int number) {
        Random random = new Random(number);
        float[] vector = real.get(random.nextInt(REAL)).clone();
        double scale = AWAY / Math.sqrt(vector.length);
        double square = 0;
        for (int axis = 0; axis < vector.length; axis++) {
            vector[axis] += (float) (scale * random.nextGaussian());
            square += vector[axis] * vector[axis];
        }
        for (int axis = 0; axis < vector.length; axis++) {
            vector[axis] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private Place place() {
        List<KnownText> texts = new ArrayList<>();
        Map<String, Pattern> patterns = new HashMap<>();
        for (int number = 0; number < PATTERNS; number++) {
            String id = "PAT-%012x".formatted(number);
            String fingerprint = MaskedViolation.of(ClassificationLatency.violation(2 * number + 2))
                    .fingerprint()
                    .toString();
            texts.add(new KnownText(WORKFLOW, TYPE, fingerprint, "VIOL-" + number, id, 1));
            patterns.put(id, new Pattern(id, WORKFLOW, TYPE, "slug-" + number, "Title", false, List.of(), null));
            numbers.put(KnownText.key(WORKFLOW, TYPE, fingerprint), number);
        }
        return new Place(WORKFLOW, TYPE, texts, patterns, Map.of(), Bindings.NONE);
    }

    /** The log as the tables would give it. */
    private KnownTexts log(Place place) {
        return new KnownTexts() {
            @Override
            public Optional<Home> home(String workflow, ViolationType type, String fingerprint) {
                return Optional.empty();
            }

            @Override
            public Place place(String workflow, ViolationType type) {
                return place;
            }

            @Override
            public Map<String, Origin> origins(Collection<String> keys) {
                Map<String, Origin> origins = new HashMap<>();
                keys.forEach(key -> origins.put(key, origin(numbers.getOrDefault(key, 0))));
                return origins;
            }

            @Override
            public List<ViolationId> saying(Collection<String> fingerprints, Collection<String> patterns) {
                return List.of();
            }

            @Override
            public List<String> workflows(ViolationType type) {
                return List.of(WORKFLOW);
            }
        };
    }

    private KnownTexts.Origin origin(int number) {
        List<Float> vector = new ArrayList<>();
        for (float part : vector(number)) {
            vector.add(part);
        }
        return new KnownTexts.Origin(
                ClassificationLatency.violation(2 * number + 2), new TextVector(embedding.model(), vector));
    }
}
