package dev.ratchet.metrics.domain.workflows;

import static java.util.stream.Collectors.groupingBy;

import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Shares;
import dev.ratchet.metrics.domain.violations.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * How many artifact versions are right the first time: their first pre-deploy decision was allowed, and no violation
 * followed within 30 days.
 */
public final class FirstTimeQuality {

    /** For how long after the decision a violation counts against a version. */
    public static final Duration TRIAL = Duration.ofDays(30);

    private FirstTimeQuality() {}

    /**
     * The share of versions that were right the first time. A violation that names no version counts against every version of
     * its artifact that is on trial. The note says how many versions are right so far and still on trial.
     *
     * @param violations of these artifacts, until {@code now}
     */
    public static Figure of(Collection<FirstDecision> decisions, Collection<Violation> violations, Instant now) {
        Map<String, List<Violation>> byArtifact =
                violations.stream().filter(Violation::stands).collect(groupingBy(Violation::artifact));
        List<FirstDecision> right = decisions.stream()
                .filter(FirstDecision::isAllowed)
                .filter(decision -> byArtifact.getOrDefault(decision.artifact(), List.of()).stream()
                        .noneMatch(violation -> isAgainst(decision, violation)))
                .toList();
        long onTrial = right.stream()
                .filter(decision -> decision.decidedAt().plus(TRIAL).isAfter(now))
                .count();
        Figure figure = Shares.share(right.size(), decisions.size(), "artifact versions with a pre-deploy decision");
        return onTrial == 0 ? figure : figure.noting("right so far and younger than 30 days: " + onTrial);
    }

    private static boolean isAgainst(FirstDecision decision, Violation violation) {
        Instant at = violation.detectedAt();
        String version = violation.artifactVersion();
        return (version == null || version.equals(decision.version()))
                && at.isAfter(decision.decidedAt())
                && !at.isAfter(decision.decidedAt().plus(TRIAL));
    }
}
