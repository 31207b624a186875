package dev.ratchet.enforcer.journal;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.Breaker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The journal of this replica, where it has a folder for one. Says loudly what becomes of it, and counts it. */
@ApplicationScoped
public class ReplicaJournal implements JournalAlarm {

    private static final Logger LOG = Logger.getLogger(ReplicaJournal.class);
    private static final long SEGMENT_BYTES = 8 << 20;
    private static final long LOOK_NS = 1_000_000;
    private static final Duration PROBE_EVERY = Duration.ofSeconds(1);

    private final MeterRegistry meters;
    private final Optional<Path> folder;
    private final long limitBytes;
    private final Disk disk;
    private volatile @Nullable Journal journal;
    private volatile String absence = "no folder is set for it (ratchet.enforcer.journal)";
    private volatile boolean isHalfFull;
    private volatile boolean isNearlyDrained;
    private final Breaker log = new Breaker(PROBE_EVERY, System::nanoTime);

    ReplicaJournal(EnforcerConfig config, MeterRegistry meters, Disk disk) {
        this.meters = meters;
        this.folder = config.journal();
        this.limitBytes = config.journalLimit().asLongValue();
        this.disk = disk;
        gauge("ratchet.journal.decisions", open -> open.held());
        gauge("ratchet.journal.bytes", open -> open.bytes());
        gauge("ratchet.journal.half.full", open -> open.bytes() * 2 >= limitBytes ? 1 : 0);
    }

    void start(@Observes @Priority(1) StartupEvent started) {
        open();
        if (folder.isEmpty()) {
            LOG.warn("This replica has no journal: set ratchet.enforcer.journal to a folder on a persistent volume,"
                    + " or decisions are lost while the broker is away");
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws IOException {
        Journal open = journal;
        if (open != null) {
            open.close();
        }
    }

    /** The journal; empty while there is none that can be used. */
    Optional<Journal> journal() {
        return Optional.ofNullable(journal);
    }

    /** Opens the journal, if it has a folder and is not open yet. */
    synchronized void open() {
        if (folder.isEmpty() || journal != null) {
            return;
        }
        try {
            Path path = folder.get().resolve("decisions");
            Journal opened = new Journal(new Journal.Settings(path, limitBytes, SEGMENT_BYTES, disk), this);
            journal = opened;
            LOG.infof("The journal in %s holds %d decisions", path, opened.held());
        } catch (IOException | RuntimeException e) {
            if (!e.toString().equals(absence)) {
                LOG.errorf("The journal can't be opened, decisions are durable on the log only: %s", e);
            }
            absence = e.toString();
        }
    }

    /** Why decisions can't wait on the disk at the moment; empty when they can. */
    Optional<String> trouble() {
        Journal open = journal;
        return open == null ? Optional.of(absence) : open.trouble();
    }

    /** Spares calls the wait for a log that does not answer; the drainer closes it as soon as the log does. */
    Breaker log() {
        return log;
    }

    /** Whether the little that waits is about to be on the log, so that it pays to wait for that. */
    void nearlyDrained(boolean isSo) {
        isNearlyDrained = isSo;
    }

    /**
     * Whether nothing waits in the journal. Where its end is near, that is waited for: calls that went on to queue would
     * keep it from ever becoming empty.
     */
    boolean isEmpty(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        Journal open = journal;
        while (open != null && open.held() > 0) {
            if (!isNearlyDrained
                    || System.nanoTime() > deadline
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NS);
        }
        return true;
    }

    long limitBytes() {
        return limitBytes;
    }

    /** Whether half of the space is used; the first time it is, that is logged. */
    boolean isHalfFull() {
        Journal open = journal;
        boolean isNow = open != null && open.bytes() * 2 >= limitBytes;
        if (open != null && isNow && !isHalfFull) {
            LOG.errorf(
                    "The journal is half full: %d decisions in %d of %d bytes", open.held(), open.bytes(), limitBytes);
        }
        isHalfFull = isNow;
        return isNow;
    }

    @Override
    public void torn(Path segment, long from, long bytes) {
        LOG.errorf(
                "The last write to %s was not finished when the process ended: %d bytes from %d are cut off and kept"
                        + " beside it; no answer waited for them, unless the disk changed them later",
                segment, bytes, from);
        meters.counter("ratchet.journal.torn").increment();
    }

    @Override
    public void damaged(Path segment, long from, long bytes, long missing) {
        LOG.errorf(
                "%s is damaged: %d decisions can't be read any more (%d bytes from %d). The file is kept as .damaged",
                segment, missing, bytes, from);
        meters.counter("ratchet.journal.damaged").increment((double) missing);
    }

    @Override
    public void failed(Path segment, Exception reason) {
        LOG.errorf("A write to the journal failed, %s is not written any more: %s", segment, reason);
        meters.counter("ratchet.journal.failures").increment();
    }

    private void gauge(String name, ToDoubleFunction<Journal> value) {
        Gauge.builder(name, this, it -> it.journal().map(value::applyAsDouble).orElse(0.0))
                .register(meters);
    }
}
