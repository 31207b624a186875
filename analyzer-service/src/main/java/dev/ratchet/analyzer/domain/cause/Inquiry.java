package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.attribution.Attribution;
import dev.ratchet.analyzer.domain.attribution.Contrast;
import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.ProcessRecords;
import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what is known of a pattern and around it, from the tables as they stand. */
public final class Inquiry {

    private static final int OTHERS = 500;
    private static final int RELATED = 3;

    private final ProcessRecords records;
    private final EarlierImprovements improvements;
    private final RelatedPatterns related;
    private final Function<String, Optional<Portrait>> portraits;

    /** @param portraits of patterns by their ids */
    public Inquiry(
            ProcessRecords records,
            EarlierImprovements improvements,
            RelatedPatterns related,
            Function<String, Optional<Portrait>> portraits) {
        this.records = records;
        this.improvements = improvements;
        this.related = related;
        this.portraits = portraits;
    }

    /** How bad a pattern is; less work than its whole file. */
    public Impact impact(Portrait portrait) {
        List<ClosedRun> runs = records.closedRuns(portrait.pattern().workflow(), runs(portrait.detected()));
        return ImpactFormula.of(file(portrait, runs, List.of()).in(Surroundings.alike(related.of(portrait))));
    }

    /** The file of a pattern with at least one member. */
    public CaseFile about(Portrait portrait) {
        String workflow = portrait.pattern().workflow();
        Set<String> own = runs(portrait.detected());
        List<ClosedRun> runs = records.closedRuns(workflow, own);
        List<ClosedRun> otherRuns = records.latestRuns(workflow, OTHERS);
        List<Violation> others = records.latestViolations(workflow, OTHERS);
        List<DecisionMark> all = decisions(workflow, own, otherRuns, others);
        List<DecisionMark> decisions = all.stream()
                .filter(decision -> own.contains(String.valueOf(decision.run())))
                .filter(decision -> isOf(decision, portrait))
                .toList();
        CaseFile file = file(portrait, runs, decisions);
        List<RelatedPattern> alike = related.of(portrait);
        Stream<Contrast> contrasts = Stream.concat(
                contrasts(file, and(runs, otherRuns), and(portrait.violations(), others), all),
                acrossWorkflows(portrait, alike, others));
        return file.in(new Surroundings(
                Optional.of(records.ruleBook(workflow)),
                improvements.about(portrait.pattern().id()),
                alike,
                contrasts.filter(Contrast::isComparable).map(Attribution::of).toList(),
                all.stream()
                        .filter(decision -> !own.contains(String.valueOf(decision.run())))
                        .toList(),
                otherRuns.stream()
                        .filter(run -> !own.contains(run.closed().run()))
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

    private static Stream<Contrast> contrasts(
            CaseFile file, List<ClosedRun> runs, List<Violation> violations, List<DecisionMark> decisions) {
        Portrait portrait = file.portrait();
        return Stream.of(
                new RunContrast(file.step(), runs, decisions).among(runs(portrait.detected())),
                new ViolationContrast(violations, decisions).among(ids(portrait), "other violations"));
    }

    /** The pattern together with those of other workflows that are alike, among the violations of all these workflows. */
    private Stream<Contrast> acrossWorkflows(Portrait portrait, List<RelatedPattern> alike, List<Violation> others) {
        if (alike.isEmpty()) {
            return Stream.empty();
        }
        List<Violation> violations = and(portrait.violations(), others);
        Set<String> ids = new LinkedHashSet<>(ids(portrait));
        for (RelatedPattern one : alike.subList(0, Math.min(RELATED, alike.size()))) {
            violations.addAll(records.latestViolations(one.workflow(), OTHERS));
            portraits.apply(one.pattern()).ifPresent(found -> {
                ids.addAll(ids(found));
                violations.addAll(found.violations());
            });
        }
        return Stream.of(
                new ViolationContrast(violations, List.of()).among(ids, "other violations of these workflows"));
    }

    private static Set<String> ids(Portrait portrait) {
        return portrait.violations().stream().map(Violation::id).collect(Collectors.toSet());
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
