package dev.ratchet.detector.domain.judging;

import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.run.Run.CompletedStep;
import dev.ratchet.detector.domain.run.Run.Said;
import dev.ratchet.detector.domain.run.RunNews;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.EventId;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.RunClosed;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the definition of its workflow makes of a run at an instant: which constraints it violates, and since when. */
public record Judgement(Run run, Artifact artifact, List<Breach> breaches) {

    public Judgement {
        breaches = List.copyOf(breaches);
    }

    /** Judges all that can be judged at {@code now}; nothing as long as it isn't known what the run works on. */
    public static Optional<Judgement> of(Run run, WorkflowDefined workflow, Instant now) {
        Trace trace = Trace.of(run);
        return run.artifact()
                .map(artifact -> new Judgement(
                        run,
                        artifact,
                        workflow.constraints().stream()
                                .flatMap(constraint -> breach(workflow, run, artifact, constraint, trace, now).stream())
                                .toList()));
    }

    private static Optional<Breach> breach(
            WorkflowDefined workflow, Run run, Artifact artifact, Constraint constraint, Trace trace, Instant now) {
        return ConstraintJudge.violatedSince(constraint, trace, now)
                .map(since -> new Breach(workflow.workflow(), run.id(), artifact, constraint, since));
    }

    /** The id of the event that closes the run: a run is closed once. */
    public static String closingId(String workflow, Run run) {
        return EventId.hash("closed", workflow, run.id());
    }

    /** The closing of the run; empty while it goes on. */
    public Optional<RunClosed> closed(String workflow) {
        return run.finished()
                .map(end -> new RunClosed(
                        workflow,
                        run.id(),
                        artifact,
                        run.completed().stream().map(CompletedStep::name).toList(),
                        breaches.stream()
                                .map(breach -> breach.constraint().id())
                                .toList(),
                        outcome(end),
                        run.startedAt(),
                        end.at()));
    }

    private static String outcome(Said end) {
        String outcome = end.outcome();
        return outcome == null ? RunNews.SUCCESS : outcome;
    }
}
