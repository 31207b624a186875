package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.attribution.Case;
import dev.ratchet.analyzer.domain.attribution.Contrast;
import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The runs in which a pattern occurred among other runs of the workflow: artifact, kind, version, time, what else was left
 * out, which gates were passed, and what the facts say in a few words.
 */
final class RunContrast {

    private final String stepAtFault;
    private final Map<String, ClosedRun> runs = new TreeMap<>();
    private final Map<String, List<DecisionMark>> decisions;
    private final Set<String> steps = new TreeSet<>();

    /** @param decisions the last of each run and checkpoint */
    RunContrast(String stepAtFault, Collection<ClosedRun> runs, List<DecisionMark> decisions) {
        this.stepAtFault = stepAtFault;
        this.decisions = decisions.stream()
                .filter(decision -> decision.run() != null)
                .collect(Collectors.groupingBy(decision -> String.valueOf(decision.run())));
        runs.forEach(run -> this.runs.putIfAbsent(run.closed().run(), run));
        runs.forEach(run -> steps.addAll(run.closed().steps()));
    }

    Contrast among(Set<String> runsOfPattern) {
        return new Contrast(
                "other runs",
                runs.values().stream()
                        .map(run -> new Case(
                                run.closed().run(),
                                circumstances(run),
                                runsOfPattern.contains(run.closed().run())))
                        .toList());
    }

    private Map<String, String> circumstances(ClosedRun run) {
        RunClosed closed = run.closed();
        List<DecisionMark> asked = decisions.getOrDefault(closed.run(), List.of());
        Map<String, String> known = new LinkedHashMap<>();
        asked.forEach(decision -> known.putAll(decision.traits()));
        of(closed.artifact(), known);
        Moment.put(known, closed.startedAt());
        steps.stream()
                .filter(step -> !step.equals(stepAtFault))
                .forEach(step -> known.put("step " + step, run.completed(step) ? "completed" : "left out"));
        for (CheckPoint checkPoint : CheckPoint.values()) {
            known.put("gate at " + checkPoint.wireName(), passed(checkPoint, asked));
        }
        return known;
    }

    private static void of(Artifact artifact, Map<String, String> known) {
        known.put("artifact", artifact.name());
        putIfKnown(known, "artifact kind", artifact.kind());
        putIfKnown(known, "artifact version", artifact.version());
    }

    private static void putIfKnown(Map<String, String> known, String name, @Nullable String value) {
        if (value != null) {
            known.put(name, value);
        }
    }

    private static String passed(CheckPoint checkPoint, List<DecisionMark> asked) {
        return asked.stream()
                .filter(decision -> decision.checkPoint() == checkPoint)
                .map(decision ->
                        decision.overridden() != null ? "overridden" : decision.allowed() ? "allowed" : "blocked")
                .reduce((earlier, later) -> later)
                .orElse("not asked");
    }
}
