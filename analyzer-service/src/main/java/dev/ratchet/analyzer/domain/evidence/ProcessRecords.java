package dev.ratchet.analyzer.domain.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is known of workflows, runs and decisions now. */
public interface ProcessRecords {

    Optional<DeclaredWorkflow> workflow(String name);

    /** Those of the runs that have closed. */
    List<ClosedRun> closedRuns(String workflow, Collection<String> runs);

    /** Runs without a violated constraint and without any other violation, the latest first. */
    List<ClosedRun> soundRuns(String workflow, int atMost);

    /** Closed runs, whatever came of them, the latest first. */
    List<ClosedRun> latestRuns(String workflow, int atMost);

    /** Violations that count, the latest first. */
    List<Violation> latestViolations(String workflow, int atMost);

    /** What became of the rules that ever spoke of a workflow, or of all workflows. */
    RuleBookRecord ruleBook(String workflow);

    /** The decisions of the gate in these runs. */
    List<DecisionMark> decisions(String workflow, Collection<String> runs);
}
