package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.analyzer.domain.learning.Search.Found;
import dev.ratchet.analyzer.domain.learning.atoms.Atoms;
import dev.ratchet.analyzer.domain.learning.evidence.Labels;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Fields;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.analyzer.domain.wording.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what a learner does not know: too little evidence, labels that contradict one another, facts that leak the answer. */
final class Doubts {

    private static final int FEW_SOUND = 10;

    private Doubts() {}

    /** Why no check was found. */
    static String whyNothing(List<Sample> samples, List<Snapshot> violating, List<Snapshot> sound) {
        if (violating.isEmpty()) {
            return "No facts of violating runs are recorded, so there is nothing to learn from";
        }
        if (sound.isEmpty() || samples.isEmpty()) {
            return "Too few sound runs: none has facts at the checkpoints at which the violating runs have some";
        }
        for (Sample sample : samples) {
            int twins = twins(sample);
            if (2 * twins >= sample.violatingDocuments().size()) {
                return "Contradictory labels: %s brought the same facts as sound runs"
                        .formatted(Counted.of(twins, sample.violatingDocuments().size(), "violating run"));
            }
        }
        return samples.stream()
                .flatMap(sample -> leaks(sample).stream())
                .findFirst()
                .map(leak ->
                        "Leakage suspected: '%s' separates the runs, but it says what was judged of them, not what was there"
                                .formatted(leak))
                .orElse("No check over the recorded facts separates violating runs from sound ones");
    }

    /** What speaks against a check that was found. */
    static List<String> about(Found best, Sample sample) {
        List<String> doubts = new ArrayList<>();
        Labels labels = sample.labels();
        int sound = labels.sound().count();
        if (sound < FEW_SOUND) {
            doubts.add("Too few sound runs to tell chance from cause: %d".formatted(sound));
        }
        int twins = twins(sample);
        if (twins > 0) {
            doubts.add("Contradictory labels: %s brought the same facts as sound runs"
                    .formatted(Counted.of(twins, "violating run")));
        }
        int alarms = labels.alarms(best.column());
        int missed = labels.missed(best.column());
        if (alarms + missed > 0) {
            doubts.add("It takes %s for wrong: %s that it stops and %s that it lets pass"
                    .formatted(
                            Counted.of(alarms + missed, "label"),
                            Counted.of(alarms, "sound run"),
                            Counted.of(missed, "violating one")));
        }
        leaks(sample).stream()
                .limit(1)
                .forEach(leak ->
                        doubts.add("'%s' separates the runs too, but it says what was judged of them: it was left out"
                                .formatted(leak)));
        return doubts;
    }

    /** Violating documents whose facts, but for names, some sound document has too. */
    private static int twins(Sample sample) {
        Map<Object, Boolean> sound = new HashMap<>();
        sample.soundDocuments().forEach(document -> sound.put(content(document), true));
        return (int) sample.violatingDocuments().stream()
                .filter(document -> sound.containsKey(content(document)))
                .count();
    }

    private static Object content(Snapshot document) {
        Map<String, Object> values = new HashMap<>(document.values());
        values.keySet().removeIf(path -> path.startsWith("artifact.") || path.startsWith("git.commit"));
        values.keySet().removeIf(Fields::isWrittenByTheGate);
        return List.of(values, document.files().paths(), document.documents());
    }

    /** Checks of what the gate and its rules write that would separate everything. */
    private static List<String> leaks(Sample sample) {
        Labels labels = sample.labels();
        return Atoms.ofFieldsAlone(sample, Fields::isWrittenByTheGate).stream()
                .filter(column -> labels.missed(column) == 0 && labels.alarms(column) == 0)
                .map(column -> column.check().cel())
                .toList();
    }
}
