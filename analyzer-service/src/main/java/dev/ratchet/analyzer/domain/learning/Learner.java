package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.analyzer.domain.wording.Vocabulary;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Rule;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the simplest check that is true of all sound documents and false of all violating ones. Checks that speak of
 * what the violations speak of come first, then the earlier checkpoint, then the shorter description: a word that the
 * violations use costs 1, another 2, each further symbol 1.
 * A path that does not name the artifact says something of the place and not of the artifact, which costs 3 more.
 */
public final class Learner {

    private static final int RUNNERS_UP = 5;

    private Learner() {}

    private record Finding(Evidence evidence, String check, int cost, boolean isSpokenOf) {

        CheckPoint checkPoint() {
            return evidence.checkPoint();
        }
    }

    /**
     * The check to propose; empty when nothing separates the documents, or when there is nothing to tell apart.
     *
     * @param violating one document for each violating run and checkpoint
     * @param sound one document for each sound run and checkpoint
     */
    public static Optional<Learned> learn(List<Snapshot> violating, List<Snapshot> sound, Vocabulary vocabulary) {
        List<Finding> findings = worthwhile(violating, sound)
                .flatMap(evidence -> findings(evidence, vocabulary))
                .sorted(Comparator.comparing((Finding finding) -> !finding.isSpokenOf())
                        .thenComparing(Finding::checkPoint)
                        .thenComparingInt(Finding::cost)
                        .thenComparing(Finding::check))
                .toList();
        return findings.stream().findFirst().map(first -> learned(first, findings));
    }

    /** The checkpoints with a sound document, and with half as many violating ones as any checkpoint has, or more. */
    private static Stream<Evidence> worthwhile(List<Snapshot> violating, List<Snapshot> sound) {
        List<Evidence> all = Arrays.stream(CheckPoint.values())
                .map(checkPoint -> Evidence.at(checkPoint, violating, sound))
                .toList();
        int most = all.stream()
                .mapToInt(evidence -> evidence.violating().size())
                .max()
                .orElse(0);
        return all.stream()
                .filter(evidence -> most > 0 && 2 * evidence.violating().size() >= most)
                .filter(evidence -> !evidence.sound().isEmpty());
    }

    private static Stream<Finding> findings(Evidence evidence, Vocabulary vocabulary) {
        return Stream.concat(PathChecks.of(evidence), FieldChecks.of(evidence))
                .filter(evidence::isSeparatedBy)
                .filter(check -> check.cel().length() <= Rule.MAX_CHECK)
                .map(check -> finding(evidence, check, vocabulary));
    }

    private static Finding finding(Evidence evidence, Check check, Vocabulary vocabulary) {
        long unknown = check.words().stream()
                .distinct()
                .filter(word -> !vocabulary.knows(word))
                .count();
        boolean isSpokenOf = check.words().stream().anyMatch(vocabulary::knows);
        return new Finding(evidence, check.cel(), check.symbols() + (int) unknown, isSpokenOf);
    }

    private static Learned learned(Finding first, List<Finding> findings) {
        List<String> runnersUp = findings.stream()
                .filter(other -> other.checkPoint() == first.checkPoint())
                .map(Finding::check)
                .distinct()
                .skip(1)
                .limit(RUNNERS_UP)
                .toList();
        return new Learned(
                first.checkPoint(),
                first.check(),
                first.evidence().violating().size(),
                first.evidence().sound().size(),
                first.isSpokenOf(),
                runnersUp);
    }
}
