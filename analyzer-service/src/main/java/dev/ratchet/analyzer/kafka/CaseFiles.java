package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.cause.Inquiry;
import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.ProcessRecords;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Gathers what is known of a pattern, once the run of its latest violation has closed, and what sound runs to compare. */
@ApplicationScoped
public class CaseFiles {

    private static final long INTERVAL_MS = 50;

    private final ProcessRecords records;
    private final Inquiry inquiry;
    private final Patience patience;

    CaseFiles(ProcessRecords records, Inquiry inquiry, Patience patience) {
        this.records = records;
        this.inquiry = inquiry;
        this.patience = patience;
    }

    /** The file of a pattern with at least one member. */
    CaseFile about(Portrait portrait) {
        awaitRunOf(portrait.detected().getLast());
        return inquiry.about(portrait);
    }

    /** What the gate decided last in runs of the workflow in which nothing was violated. */
    List<DecisionMark> soundDecisions(String workflow) {
        List<ClosedRun> sound = records.soundRuns(workflow, patience.snapshots());
        List<String> runs = sound.stream().map(run -> run.closed().run()).toList();
        return DecisionMark.lastOfEach(records.decisions(workflow, runs).stream()
                .filter(decision -> sound.stream().anyMatch(run -> isOf(decision, run)))
                .toList());
    }

    /** The latest runs of the workflow in which nothing was violated. */
    List<ClosedRun> soundRuns(String workflow) {
        return records.soundRuns(workflow, patience.snapshots());
    }

    private static boolean isOf(DecisionMark decision, ClosedRun run) {
        return Objects.equals(decision.run(), run.closed().run())
                && decision.artifact().equals(run.closed().artifact().name());
    }

    /** A constraint is violated just before its run closes, and the closed run is evidence. */
    private void awaitRunOf(ViolationDetected violation) {
        String run = violation.run();
        if (run == null || violation.source().kind() != SourceKind.WORKFLOW_CONSTRAINT) {
            return;
        }
        long deadline = System.nanoTime() + patience.forRuns().toNanos();
        while (records.closedRuns(violation.workflow(), List.of(run)).isEmpty() && System.nanoTime() < deadline) {
            try {
                TimeUnit.MILLISECONDS.sleep(INTERVAL_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
