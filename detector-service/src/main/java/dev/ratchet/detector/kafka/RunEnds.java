package dev.ratchet.detector.kafka;

import dev.ratchet.detector.domain.judging.Judgement;
import dev.ratchet.detector.domain.run.PipelineWords;
import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.run.RunNews.RunFinished;
import dev.ratchet.detector.domain.run.Runs;
import dev.ratchet.detector.domain.workflow.WorkflowDefinition;
import dev.ratchet.detector.domain.workflow.Workflows;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.PipelineEvent;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * When a run has ended: one event for each constraint that it violates, then its closing. A run whose workflow isn't
 * declared, or that works on nobody knows what, is not judged.
 */
@ApplicationScoped
public class RunEnds implements Reaction<PipelineEvent> {

    private static final Logger LOG = Logger.getLogger(RunEnds.class);

    private final Runs runs;
    private final Workflows workflows;
    private final UpToDate upToDate;
    private final Announcements announcements;

    RunEnds(Runs runs, Workflows workflows, UpToDate upToDate, Announcements announcements) {
        this.runs = runs;
        this.workflows = workflows;
        this.upToDate = upToDate;
        this.announcements = announcements;
    }

    @Override
    public String name() {
        return "run-ends";
    }

    @Override
    public List<Outgoing> outcome(Recorded<PipelineEvent> event) {
        PipelineReported reported = (PipelineReported) event.event();
        Optional<RunFinished> finished = finished(reported);
        if (finished.isEmpty()) {
            return List.of();
        }
        upToDate.orRetry();
        return runs.find(finished.get().run().run())
                .filter(run -> run.isFinishedBy(reported))
                .map(run -> outcome(run, event))
                .orElse(List.of());
    }

    /** The end of a run, if the event tells one; what is impossible in it the fold of the runs has put aside already. */
    private static Optional<RunFinished> finished(PipelineReported reported) {
        try {
            return PipelineWords.read(reported) instanceof RunFinished end ? Optional.of(end) : Optional.empty();
        } catch (InvalidValue putAside) {
            return Optional.empty();
        }
    }

    private List<Outgoing> outcome(Run run, Recorded<PipelineEvent> cause) {
        Optional<WorkflowDefinition> workflow = run.workflow().flatMap(workflows::find);
        Optional<Judgement> judgement = workflow.flatMap(
                known -> Judgement.of(run, known.current(), cause.event().at()));
        if (workflow.isEmpty() || judgement.isEmpty()) {
            LOG.warnf(
                    "Run '%s' has ended and is not judged: its workflow is %s (declared: %s), its artifact %s",
                    run.id(),
                    run.workflow().orElse("unknown"),
                    workflow.isPresent(),
                    run.artifact().isPresent() ? "known" : "unknown");
            return List.of();
        }
        return announced(run, workflow.get().current().workflow(), judgement.get(), cause);
    }

    private List<Outgoing> announced(Run run, String workflow, Judgement judgement, Recorded<PipelineEvent> cause) {
        List<Outgoing> all = new ArrayList<>(announcements.of(judgement.breaches()));
        judgement
                .closed(workflow)
                .map(closed -> Outgoing.withId(closed, Judgement.closingId(workflow, run)))
                .ifPresent(all::add);
        return all.stream().map(outgoing -> outgoing.causedBy(cause)).toList();
    }
}
