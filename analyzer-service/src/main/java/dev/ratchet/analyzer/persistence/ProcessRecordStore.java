package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.DeclaredWorkflow;
import dev.ratchet.analyzer.domain.evidence.ProcessRecords;
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
    public List<DecisionMark> decisions(String workflow, Collection<String> runs) {
        return database.read(connection -> DecisionTable.DECISIONS.select(
                connection, "WHERE workflow = ? AND run = ANY (?) ORDER BY key", workflow, array(runs)));
    }

    private static String[] array(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
