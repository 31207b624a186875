package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.DeclaredWorkflow;
import dev.ratchet.analyzer.domain.evidence.ProcessRecords;
import dev.ratchet.analyzer.domain.evidence.RuleBookRecord;
import dev.ratchet.analyzer.domain.evidence.Violation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Records of the tests' workflow, kept in lists. */
record Archive(List<ClosedRun> runs, List<Violation> violations, List<DecisionMark> marks) implements ProcessRecords {

    @Override
    public Optional<DeclaredWorkflow> workflow(String name) {
        return Optional.of(CaseFiles.workflow(null, false));
    }

    @Override
    public List<ClosedRun> closedRuns(String workflow, Collection<String> names) {
        return runs.stream().filter(run -> names.contains(run.closed().run())).toList();
    }

    @Override
    public List<ClosedRun> soundRuns(String workflow, int atMost) {
        return List.of();
    }

    @Override
    public List<ClosedRun> latestRuns(String workflow, int atMost) {
        return runs.stream().limit(atMost).toList();
    }

    @Override
    public List<Violation> latestViolations(String workflow, int atMost) {
        return violations.stream()
                .filter(violation -> violation.detected().workflow().equals(workflow))
                .limit(atMost)
                .toList();
    }

    @Override
    public RuleBookRecord ruleBook(String workflow) {
        return new RuleBookRecord(-1, List.of());
    }

    @Override
    public List<DecisionMark> decisions(String workflow, Collection<String> names) {
        return marks.stream().filter(mark -> names.contains(mark.run())).toList();
    }
}
