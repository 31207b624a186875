package dev.ratchet.bench;

import dev.ratchet.analyzer.domain.grouping.Background;
import dev.ratchet.analyzer.domain.grouping.Embedding;
import dev.ratchet.analyzer.domain.grouping.Group;
import dev.ratchet.analyzer.domain.grouping.Grouper;
import dev.ratchet.analyzer.domain.grouping.Text;
import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Draws patterns as the analyzer does, with its one configuration; a text is embedded once, whatever asks for it again. */
final class Patterns {

    private static final int EACH = 2_000;

    private final Embedding embedding;
    private final Grouper grouper;
    private final AtomicInteger embedded = new AtomicInteger();
    private final Consumer<String> progress;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    /** @param progress takes sentences about how far it has come with large sets */
    Patterns(Embedding embedding, Consumer<String> progress) {
        this.progress = progress;
        this.embedding = embedding;
        this.grouper = new Grouper(Background.of(embedding));
    }

    /** The groups of these texts in the order in which they arrive. */
    List<Group> of(Collection<MaskedText> arrivals) {
        Map<Fingerprint, MaskedText> distinct = new LinkedHashMap<>();
        arrivals.forEach(text -> distinct.putIfAbsent(text.fingerprint(), text));
        List<Text> texts = distinct.values().parallelStream()
                .map(text -> new Text(text, vectors.computeIfAbsent(text.readable(), this::embedded)))
                .toList();
        if (texts.size() >= EACH) {
            progress.accept("  drawing the patterns of %,d distinct texts".formatted(texts.size()));
        }
        return grouper.groups(texts);
    }

    private float[] embedded(String text) {
        int count = embedded.incrementAndGet();
        if (count % EACH == 0) {
            progress.accept("  %,d texts embedded".formatted(count));
        }
        return embedding.of(text);
    }

    /** The number of the group that each text is in. */
    static List<Integer> numbers(List<MaskedText> texts, List<Group> groups) {
        Map<Fingerprint, Integer> numbers = new HashMap<>();
        for (int at = 0; at < groups.size(); at++) {
            for (Fingerprint member : groups.get(at).fingerprints()) {
                numbers.put(member, at);
            }
        }
        return texts.stream()
                .map(text -> numbers.getOrDefault(text.fingerprint(), -1))
                .toList();
    }
}
