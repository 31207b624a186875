package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.backtest.BacktestJob;
import dev.ratchet.events.EventId;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.Fold;
import dev.ratchet.log.LogUnavailable;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Positions;
import dev.ratchet.log.Publisher;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells the log when a backtest begins and what came of it, so that every replica knows. */
@ApplicationScoped
public class BacktestLog {

    private static final Logger LOG = Logger.getLogger(BacktestLog.class);

    /** For the fold, so that whoever was answered can ask any replica. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Publisher publisher;
    private final Positions positions;
    private final String fold;
    private final String service;

    BacktestLog(
            Publisher publisher,
            Positions positions,
            @Identifier("backtests") Fold<OperationEvent> fold,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.publisher = publisher;
        this.positions = positions;
        this.fold = fold.name();
        this.service = service;
    }

    /** Returns when it is durable, and if possible when it has been folded. */
    void started(BacktestJob job) {
        LogPosition position = published(Outgoing.withId(job.started(service), job.id()));
        try {
            positions.await(fold, position, PATIENCE);
        } catch (DatabaseUnavailable later) {
            LOG.debugf(later, "Backtest %s begins before its table knows", job.id());
        }
    }

    /** What came of it; where the broker doesn't take that, it stays on this replica, and the service's log says so. */
    void ended(BacktestJob job) {
        try {
            published(Outgoing.withId(job.ended(service), EventId.derived(job.id(), "ended", 0)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "What came of backtest %s is known to this replica only", job.id());
        }
    }

    private LogPosition published(Outgoing event) {
        try {
            return publisher.publish(event).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LogUnavailable unavailable
                    ? unavailable
                    : new LogUnavailable("The broker did not take the event", e);
        }
    }
}
