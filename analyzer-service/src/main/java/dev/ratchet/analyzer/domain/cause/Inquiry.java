package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.attribution.Attribution;
import dev.ratchet.analyzer.domain.attribution.Contrast;
import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.ProcessRecords;
import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.ImprovementEvent.Impact;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what is known of a pattern and around it, from the tables as they stand. */
public final class Inquiry {

    private static final int OTHERS = 500;

    private final ProcessRecords records;
    private final EarlierImprovements improvements;
    private final RelatedPatterns related;

    public Inquiry(ProcessRecords records, EarlierImprovements improvements, RelatedPatterns related) {
        this.records = records;
        this.improvements = improvements;
        this.related = related;
    }

    /** How bad a pattern is; less work than its whole file. */
    public Impact impact(Portrait portrait) {
        List<ClosedRun> runs = records.closedRuns(portrait.pattern().workflow(), runs(portrait.detected()));
        return ImpactFormula.of(file(portrait, runs, List.of())
                .in(new Surroundings(Optional.empty(), List.of(), related.of(portrait), List.of(), List.of())));
    }

    /** The file of a pattern with at least one member. */
    public CaseFile about(Portrait portrait) {
        String workflow = portrait.pattern().workflow();
        Set<String> own = runs(portrait.detected());
        List<ClosedRun> runs = records.closedRuns(workflow, own);
        List<ClosedRun> otherRuns = records.latestRuns(workflow, OTHERS);
        List<Violation> others = records.latestViolations(workflow, OTHERS);
        List<DecisionMark> all = decisions(workflow, own, otherRuns, others);
        List<DecisionMark> decisions =
                all.stream().filter(decision -> isOf(decision, portrait)).toList();
        CaseFile file = file(portrait, runs, decisions);
        return file.in(new Surroundings(
                Optional.of(records.ruleBook(workflow)),
                improvements.about(portrait.pattern().id()),
                related.of(portrait),
                attributions(file, and(runs, otherRuns), and(portrait.violations(), others), all),
                all.stream()
                        .filter(decision -> !own.contains(String.valueOf(decision.run())))
                        .toList()));
    }

    private CaseFile file(Portrait portrait, List<ClosedRun> runs, List<DecisionMark> decisions) {
        return new CaseFile(portrait, records.workflow(portrait.pattern().workflow()), runs, decisions);
    }

    private List<DecisionMark> decisions(
            String workflow, Set<String> own, List<ClosedRun> otherRuns, List<Violation> others) {
        Set<String> wanted = new LinkedHashSet<>(own);
        otherRuns.forEach(run -> wanted.add(run.closed().run()));
        wanted.addAll(runs(others.stream().map(Violation::detected).toList()));
        return DecisionMark.lastOfEach(records.decisions(workflow, wanted));
    }

    private static List<Attribution> attributions(
            CaseFile file, List<ClosedRun> runs, List<Violation> violations, List<DecisionMark> decisions) {
        Set<String> ids =
                file.portrait().violations().stream().map(Violation::id).collect(Collectors.toSet());
        Contrast amongRuns = new RunContrast(file.step(), runs, decisions)
                .among(runs(file.portrait().detected()));
        Contrast amongViolations = new ViolationContrast(violations, decisions).among(ids);
        return Stream.of(amongRuns, amongViolations)
                .filter(Contrast::isComparable)
                .map(Attribution::of)
                .toList();
    }

    private static Set<String> runs(Collection<ViolationDetected> violations) {
        return violations.stream()
                .map(ViolationDetected::run)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isOf(DecisionMark decision, Portrait portrait) {
        return portrait.detected().stream()
                .anyMatch(violation -> Objects.equals(decision.run(), violation.run())
                        && decision.artifact().equals(violation.context().affectedArtifact()));
    }

    private static <T> List<T> and(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
