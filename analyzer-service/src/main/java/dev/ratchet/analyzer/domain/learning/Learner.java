package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.analyzer.domain.learning.Learned.Counts;
import dev.ratchet.analyzer.domain.learning.Search.Found;
import dev.ratchet.analyzer.domain.learning.evidence.Column;
import dev.ratchet.analyzer.domain.learning.evidence.Labels;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.analyzer.domain.wording.Vocabulary;
import dev.ratchet.events.CheckPoint;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Learns the simplest check that is true of sound documents and false of violating ones, or says why there is none.
 * What is simple is measured in bits: those of the check, by how likely such a check is, and those of the labels that it
 * does not explain. Checks that speak of what the violations speak of come first, then those at earlier checkpoints.
 */
public final class Learner {

    private static final int RUNNERS_UP = 5;
    private static final double AS_GOOD = 3;
    private static final double AS_SIMPLE = 2;

    private Learner() {}

    private record Finding(Sample sample, List<Found> found) {

        Found best() {
            return found.getFirst();
        }

        double unexplained() {
            return sample.labels().bitsGiven(best().column());
        }
    }

    /**
     * The check to propose, or why there is none.
     *
     * @param violating one document for each violating run and checkpoint
     * @param sound one document for each sound run and checkpoint
     */
    public static Lesson lesson(List<Snapshot> violating, List<Snapshot> sound, Vocabulary vocabulary) {
        List<Sample> samples = worthwhile(violating, sound);
        List<Finding> findings = samples.stream()
                .map(sample -> new Finding(sample, Search.of(sample, vocabulary)))
                .filter(finding -> !finding.found().isEmpty())
                .toList();
        double least = findings.stream().mapToDouble(Finding::unexplained).min().orElse(0);
        double cheapest = findings.stream()
                .mapToDouble(finding -> finding.best().cost())
                .min()
                .orElse(0);
        return findings.stream()
                .filter(finding -> finding.unexplained() <= least + AS_GOOD)
                .filter(finding -> finding.best().cost() <= cheapest + AS_SIMPLE)
                .min(Comparator.comparing((Finding finding) -> !finding.best().isSpokenOf())
                        .thenComparing(finding -> finding.sample().checkPoint()))
                .<Lesson>map(Learner::learned)
                .orElseGet(() -> new Lesson.Nothing(Doubts.whyNothing(samples, violating, sound)));
    }

    /** The checkpoints with a sound document, and with half as many violating ones as any checkpoint has, or more. */
    private static List<Sample> worthwhile(List<Snapshot> violating, List<Snapshot> sound) {
        List<Sample> all = Arrays.stream(CheckPoint.values())
                .map(checkPoint -> Sample.at(checkPoint, violating, sound))
                .toList();
        int most = all.stream()
                .mapToInt(sample -> sample.violatingDocuments().size())
                .max()
                .orElse(0);
        return all.stream()
                .filter(sample -> most > 0 && 2 * sample.violatingDocuments().size() >= most)
                .filter(sample -> !sample.soundDocuments().isEmpty())
                .toList();
    }

    private static Learned learned(Finding finding) {
        Sample sample = finding.sample();
        Labels labels = sample.labels();
        Column column = finding.best().column();
        List<String> runnersUp = finding.found().stream()
                .skip(1)
                .map(Found::cel)
                .limit(RUNNERS_UP)
                .toList();
        return new Learned(
                sample.checkPoint(),
                finding.best().cel(),
                new Counts(
                        labels.caught(column),
                        labels.violating().count(),
                        labels.alarms(column),
                        labels.sound().count()),
                finding.best().isSpokenOf(),
                runnersUp,
                Doubts.about(finding.best(), sample));
    }
}
