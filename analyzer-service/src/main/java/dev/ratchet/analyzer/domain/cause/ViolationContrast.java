package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.attribution.Case;
import dev.ratchet.analyzer.domain.attribution.Contrast;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The violations of a pattern among others: workflow, artifact, version, step, who or what noticed, time, and what
 * the facts of the same run say. A step or a constraint that makes the pattern what it is explains nothing and is left out.
 */
final class ViolationContrast {

    private final Map<String, Violation> violations = new TreeMap<>();
    private final Map<String, Map<String, String>> traits = new TreeMap<>();

    ViolationContrast(Collection<Violation> violations, List<DecisionMark> decisions) {
        violations.forEach(violation -> this.violations.putIfAbsent(violation.id(), violation));
        decisions.forEach(decision -> traits.computeIfAbsent(
                        key(decision.run(), decision.artifact()), key -> new LinkedHashMap<>())
                .putAll(decision.traits()));
    }

    /** @param others what the other violations are called */
    Contrast among(Set<String> idsOfPattern, String others) {
        long steps = violations.values().stream()
                .filter(violation -> idsOfPattern.contains(violation.id()))
                .map(violation -> violation.detected().context().step())
                .distinct()
                .count();
        return new Contrast(
                others,
                violations.values().stream()
                        .map(violation -> new Case(
                                violation.id(),
                                circumstances(violation.detected(), steps > 1),
                                idsOfPattern.contains(violation.id())))
                        .toList());
    }

    private Map<String, String> circumstances(ViolationDetected violation, boolean withStep) {
        Map<String, String> known = new LinkedHashMap<>();
        String artifact = violation.context().affectedArtifact();
        if (violation.run() != null) {
            known.putAll(traits.getOrDefault(key(violation.run(), artifact), Map.of()));
        }
        known.put("workflow", violation.workflow());
        known.put("artifact", artifact);
        if (violation.artifactVersion() != null) {
            known.put("artifact version", violation.artifactVersion());
        }
        if (withStep) {
            known.put("step", violation.context().step());
        }
        known.put("noticed by", noticedBy(violation));
        Moment.put(known, violation.detectedAt());
        return known;
    }

    private static String noticedBy(ViolationDetected violation) {
        SourceKind kind = violation.source().kind();
        return kind == SourceKind.PERSON || kind == SourceKind.TOOL
                ? kind.wireName() + " " + violation.source().name()
                : kind.wireName();
    }

    private static String key(@Nullable String run, String artifact) {
        return run + "\n" + artifact;
    }
}
