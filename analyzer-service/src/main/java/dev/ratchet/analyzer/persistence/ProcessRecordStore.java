package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.DeclaredWorkflow;
import dev.ratchet.analyzer.domain.evidence.ProcessRecords;
import dev.ratchet.analyzer.domain.evidence.RuleBookRecord;
import dev.ratchet.analyzer.domain.evidence.RuleRecord;
import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.log.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds workflows, runs and decisions in their tables. */
@ApplicationScoped
public class ProcessRecordStore implements ProcessRecords {

    private static final String SOUND = "WHERE workflow = ? AND sound AND NOT EXISTS (SELECT FROM violation v"
            + " WHERE v.workflow = closed_run.workflow AND v.run = closed_run.run AND v.standing <> 'WITHDRAWN')"
            + " ORDER BY closed_at DESC, key LIMIT ?";

    private final Database database;

    ProcessRecordStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<DeclaredWorkflow> workflow(String name) {
        return database.read(connection -> WorkflowTable.WORKFLOWS.find(connection, name));
    }

    @Override
    public List<ClosedRun> closedRuns(String workflow, Collection<String> runs) {
        return database.read(connection -> WorkflowTable.RUNS.select(
                connection, "WHERE workflow = ? AND run = ANY (?) ORDER BY key", workflow, array(runs)));
    }

    @Override
    public List<ClosedRun> soundRuns(String workflow, int atMost) {
        return database.read(connection -> WorkflowTable.RUNS.select(connection, SOUND, workflow, atMost));
    }

    @Override
    public List<ClosedRun> latestRuns(String workflow, int atMost) {
        return database.read(connection -> WorkflowTable.RUNS.select(
                connection, "WHERE workflow = ? ORDER BY closed_at DESC, key LIMIT ?", workflow, atMost));
    }

    @Override
    public List<Violation> latestViolations(String workflow, int atMost) {
        return database.read(connection -> ViolationTable.VIOLATIONS.select(
                connection,
                "WHERE workflow = ? AND standing <> 'WITHDRAWN' ORDER BY key DESC LIMIT ?",
                workflow,
                atMost));
    }

    @Override
    public RuleBookRecord ruleBook(String workflow) {
        return database.read(connection -> {
            List<RuleRecord> rules = RuleTable.RULES.select(
                    connection, "WHERE COALESCE(workflow, ?) = ? ORDER BY key", workflow, workflow);
            long version = RuleTable.RULES.select(connection, "ORDER BY last_offset DESC LIMIT 1").stream()
                    .mapToLong(RuleRecord::lastOffset)
                    .findFirst()
                    .orElse(-1);
            return new RuleBookRecord(version, rules);
        });
    }

    @Override
    public List<DecisionMark> decisions(String workflow, Collection<String> runs) {
        return database.read(connection -> DecisionTable.DECISIONS.select(
                connection, "WHERE workflow = ? AND run = ANY (?) ORDER BY key", workflow, array(runs)));
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
