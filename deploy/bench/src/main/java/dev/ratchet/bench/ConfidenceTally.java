package dev.ratchet.bench;

import dev.ratchet.analyzer.domain.grouping.Group;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the patterns that say 0.8 or more, and those among them whose members belong together to at least 80 %. */
final class ConfidenceTally {

    private static final double SURE = 0.8;

    private int calibrated;
    private int sure;
    private int right;

    void add(List<Group> groups, LabelledTexts truth) {
        Map<Fingerprint, String> labels = new HashMap<>();
        for (int at = 0; at < truth.texts().size(); at++) {
            labels.put(truth.texts().get(at).fingerprint(), truth.labels().get(at));
        }
        groups.stream().filter(group -> group.confidence().isCalibrated()).forEach(group -> {
            calibrated++;
            if (group.confidence().value() >= SURE) {
                sure++;
                right += purity(group, labels) >= SURE ? 1 : 0;
            }
        });
    }

    private static double purity(Group group, Map<Fingerprint, String> labels) {
        Map<String, Integer> counts = new HashMap<>();
        group.fingerprints().forEach(member -> counts.merge(labels.getOrDefault(member, ""), 1, Integer::sum));
        return Collections.max(counts.values()) / (double) group.members().size();
    }

    /** The share of sure patterns that are right; 1 where none is sure. */
    double precision() {
        return sure == 0 ? 1 : right / (double) sure;
    }

    /** The share of patterns large enough to say that are sure. */
    double coverage() {
        return calibrated == 0 ? 0 : sure / (double) calibrated;
    }
}
