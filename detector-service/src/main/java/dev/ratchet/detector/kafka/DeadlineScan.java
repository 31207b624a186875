package dev.ratchet.detector.kafka;

import dev.ratchet.detector.DetectorConfig;
import dev.ratchet.detector.domain.judging.Judgement;
import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.run.Runs;
import dev.ratchet.detector.domain.workflow.WorkflowDefinition;
import dev.ratchet.detector.domain.workflow.Workflows;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Publisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Notices deadlines that pass while a run goes on. It keeps nothing in memory, so what passed while the service was away
 * is noticed at the next scan; a scan over tables that lag behind the log is left out.
 */
@ApplicationScoped
public class DeadlineScan {

    private final Runs runs;
    private final Workflows workflows;
    private final UpToDate upToDate;
    private final Announcements announcements;
    private final Publisher publisher;
    private final DetectorConfig config;
    private final Clock clock;
    private final Rounds rounds = new Rounds("deadline-scan", "Deadlines", this::scan);

    DeadlineScan(
            Runs runs,
            Workflows workflows,
            UpToDate upToDate,
            Announcements announcements,
            Publisher publisher,
            DetectorConfig config,
            Clock clock) {
        this.runs = runs;
        this.workflows = workflows;
        this.upToDate = upToDate;
        this.announcements = announcements;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        rounds.begin(config.scanInterval());
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.end();
    }

    private void scan() {
        List<WorkflowDefinition> withDeadlines = workflows.withDeadlines();
        if (withDeadlines.isEmpty() || !upToDate.isReached()) {
            return;
        }
        Instant now = clock.instant().minus(config.deadlineGrace());
        for (WorkflowDefinition workflow : withDeadlines) {
            for (Run run : runs.open(workflow.current().workflow())) {
                Judgement.of(run, workflow.current(), now)
                        .map(Judgement::breaches)
                        .map(announcements::of)
                        .ifPresent(this::publish);
            }
        }
    }

    private void publish(List<Outgoing> overdue) {
        overdue.forEach(
                outgoing -> publisher.publish(outgoing).toCompletableFuture().join());
    }
}
