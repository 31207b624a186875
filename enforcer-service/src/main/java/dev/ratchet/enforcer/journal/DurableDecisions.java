package dev.ratchet.enforcer.journal;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.gate.DecisionRecord;
import dev.ratchet.enforcer.domain.gate.EarlierDecisions.Answered;
import dev.ratchet.enforcer.domain.gate.PromptRecord;
import dev.ratchet.enforcer.domain.gate.Recording;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Topic;
import dev.ratchet.events.UndecodableEvent;
import dev.ratchet.log.LogConfig;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.PromptPublisher;
import dev.ratchet.log.Publisher;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes decisions durable on the log; where that doesn't answer in time, in the journal. While decisions wait there, all
 * others queue behind them, so that the log has them in the order in which they were answered.
 */
@ApplicationScoped
public class DurableDecisions implements DecisionRecord, PromptRecord {

    private static final Logger LOG = Logger.getLogger(DurableDecisions.class);
    private static final Duration DISK_PATIENCE = Duration.ofSeconds(5);
    private static final Duration WARM_EVERY = Duration.ofMinutes(1);
    private static final Duration COLD_EVERY = Duration.ofSeconds(1);

    private final ReplicaJournal replica;
    private final Publisher publisher;
    private final PromptPublisher prompt;
    private final MeterRegistry meters;
    private final Duration patience;
    private final Duration lastPatience;
    private final Deadlines deadlines;

    DurableDecisions(
            ReplicaJournal replica,
            Publisher publisher,
            PromptPublisher prompt,
            MeterRegistry meters,
            EnforcerConfig config,
            LogConfig logConfig) {
        this.replica = replica;
        this.publisher = publisher;
        this.prompt = prompt;
        this.meters = meters;
        this.patience = config.logPatience();
        this.lastPatience = logConfig.publishTimeout();
        this.deadlines = new Deadlines(patience);
    }

    /** No decision shall wait for the producer to get to know the broker. */
    void start(@Observes StartupEvent started) {
        deadlines.start();
        Thread.ofPlatform().name("log-out-warmth").daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos((warmed() ? WARM_EVERY : COLD_EVERY).toNanos());
            }
        });
    }

    private boolean warmed() {
        try {
            prompt.warm(Topic.GATE_DECISIONS, lastPatience);
            return true;
        } catch (RuntimeException away) {
            LOG.debugf("The broker does not answer yet: %s", away.getMessage());
            return false;
        }
    }

    @Override
    public Optional<CompletionStage<Recording>> recordPromptly(GateDecided decided, byte[] data) {
        Optional<Journal> journal = replica.journal();
        if (journal.isEmpty() || journal.get().held() > 0 || !replica.log().isClosed()) {
            return Optional.empty();
        }
        return prompt.publish(Outgoing.withId(decided, decided.decisionId()), data)
                .map(position -> inTime(position, decided));
    }

    /** What the log doesn't take in time goes the way of all others, on a thread that may wait. */
    private CompletionStage<Recording> inTime(CompletionStage<LogPosition> position, GateDecided decided) {
        CompletionStage<Recording> acknowledged =
                deadlines.bounded(position.toCompletableFuture()).thenApply(Recording.Acknowledged::new);
        return Deadlines.orElse(
                acknowledged,
                () -> {
                    replica.log().failed();
                    return notOnLog(replica.journal(), decided, null, false);
                },
                Infrastructure.getDefaultWorkerPool());
    }

    @Override
    public Recording record(GateDecided decided, @Nullable String requestDigest) {
        Optional<Journal> journal = replica.journal();
        boolean mustQueue = !replica.isEmpty(patience);
        Optional<LogPosition> position = Optional.empty();
        if (!mustQueue) {
            position = onLog(decided, requestDigest, journal.isPresent() ? patience : lastPatience);
        }
        return position.<Recording>map(Recording.Acknowledged::new)
                .orElseGet(() -> notOnLog(journal, decided, requestDigest, mustQueue));
    }

    private Recording notOnLog(
            Optional<Journal> journal, GateDecided decided, @Nullable String requestDigest, boolean mayTryLog) {
        Optional<String> refusal = inJournal(journal, decided.asDegraded(), requestDigest);
        if (refusal.isEmpty()) {
            meters.counter("ratchet.gate.journalled").increment();
            return new Recording.Journalled();
        }
        return lastly(decided.asDegraded(), requestDigest, mayTryLog, refusal.get());
    }

    @Override
    public Optional<Answered> waiting(String decisionId) {
        try {
            Optional<JournalEntry> entry = Optional.empty();
            if (replica.journal().isPresent()) {
                entry = replica.journal().get().earlier(decisionId);
            }
            return entry.map(found -> new Answered(found.decision(), found.requestDigest()));
        } catch (IOException | UndecodableEvent unreadable) {
            return Optional.empty();
        }
    }

    /** Out of order on the log is better than nowhere: verdicts order decisions by their time. */
    private Recording lastly(GateDecided decided, @Nullable String requestDigest, boolean mayTryLog, String refusal) {
        Optional<LogPosition> position = mayTryLog ? onLog(decided, requestDigest, patience) : Optional.empty();
        if (position.isPresent()) {
            return new Recording.Acknowledged(position.get());
        }
        meters.counter("ratchet.gate.unrecorded").increment();
        return new Recording.Unrecorded("The broker does not acknowledge in time, and on the disk: " + refusal);
    }

    private Optional<LogPosition> onLog(GateDecided decided, @Nullable String requestDigest, Duration atMost) {
        if (!replica.log().allows()) {
            return Optional.empty();
        }
        Optional<LogPosition> position = Optional.empty();
        try {
            Outgoing outgoing = new Outgoing(decided, decided.decisionId(), requestDigest, null);
            position = Optional.of(answer(publisher.publish(outgoing), atMost));
        } catch (TimeoutException | ExecutionException notInTime) {
            // The decision may still arrive; the same id in the journal makes that harmless.
        } finally {
            if (position.isPresent()) {
                replica.log().succeeded();
            } else {
                replica.log().failed();
            }
        }
        return position;
    }

    /** @return why the journal did not take it; empty when it did */
    private static Optional<String> inJournal(
            Optional<Journal> journal, GateDecided decided, @Nullable String requestDigest) {
        if (journal.isEmpty()) {
            return Optional.of("there is no journal that can be used");
        }
        try {
            Void unused = answer(journal.get().append(JournalEntry.of(decided, requestDigest)), DISK_PATIENCE);
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of("it does not answer");
        } catch (ExecutionException e) {
            return Optional.of(
                    String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
        }
    }

    private static <T> T answer(CompletionStage<T> stage, Duration atMost) throws ExecutionException, TimeoutException {
        try {
            return stage.toCompletableFuture().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExecutionException(e);
        }
    }
}
