package dev.ratchet.launcher;

import dev.ratchet.local.GuardedProcess;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.LocalStartFailed;
import dev.ratchet.local.Pause;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One start of a run: all of it or nothing. Until the last process is ready, whatever ends this JVM ends them all: a failure
 * and Ctrl-C in good order, a kill through the guards of the processes.
 */
final class Startup {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final LaunchOptions options;
    private final DataFolder folder;
    private final Progress progress;
    private final Orders orders;
    private final Map<Component, GuardedProcess> started = new EnumMap<>(Component.class);
    private final Instant begin = Instant.now();
    private Run run;
    private boolean isInterrupted;

    Startup(LaunchOptions options, DataFolder folder, Progress progress, Database database) {
        this.options = options;
        this.folder = folder;
        this.progress = progress;
        this.orders = new Orders(options, folder, database);
        this.run = new Run(
                options.basePort(),
                options.bootstrapServers(),
                database.jdbcUrl(),
                database.username(),
                List.of(),
                false);
    }

    /** Returns when everything is ready and stays. */
    Run toReady() {
        new Apps(options, folder).check();
        Preconditions.check(options);
        Thread onCtrlC = new Thread(this::interrupted, "stop-on-interrupt");
        Runtime.getRuntime().addShutdownHook(onCtrlC);
        try {
            bringUp(options.components().stream()
                    .filter(component -> !component.isService())
                    .toList());
            bringUp(options.components().stream().filter(Component::isService).toList());
            commit();
            Runtime.getRuntime().removeShutdownHook(onCtrlC);
            return run;
        } catch (LocalStartFailed | LaunchFailed e) {
            throw undone(onCtrlC, String.valueOf(e.getMessage()));
        }
    }

    private void bringUp(List<Component> components) {
        components.forEach(this::start);
        List<Component> pending = new ArrayList<>(components);
        try (Watch watch = new Watch(folder)) {
            while (!pending.isEmpty()) {
                pending.removeIf(component -> isReady(component, watch));
                Pause.of(BETWEEN_LOOKS);
            }
        }
    }

    private synchronized void start(Component component) {
        if (isInterrupted) {
            throw LaunchFailed.failed("interrupted");
        }
        folder.turnLog(component);
        GuardedProcess process =
                switch (component) {
                    case KAFKA -> GuardedProcess.start(orders.kafka());
                    case POSTGRES ->
                        new LocalPostgres(Watch.postgres(folder, options.port(component)), folder.committed()).launch();
                    default -> GuardedProcess.start(orders.service(component));
                };
        started.put(component, process);
        run = run.with(RunningProcess.of(component, process.handle(), options.port(component)));
        run.save(folder);
    }

    private boolean isReady(Component component, Watch watch) {
        RunningProcess process = run.process(component).orElseThrow();
        GuardedProcess guarded = started.get(component);
        if (guarded == null || !guarded.isAlive()) {
            throw because(component, "it ended" + exitCode(guarded));
        }
        Readiness readiness = watch.of(process);
        Duration elapsed = Duration.between(begin, Instant.now());
        if (readiness.isReady()) {
            progress.ready(component, elapsed, run.url(component));
        } else if (elapsed.compareTo(PATIENCE) > 0) {
            throw because(component, "after " + PATIENCE.toSeconds() + " s " + readiness.reason());
        }
        return readiness.isReady();
    }

    /** The one moment at which the processes become independent of this JVM. */
    private synchronized void commit() {
        if (isInterrupted) {
            throw LaunchFailed.failed("interrupted");
        }
        run = run.up();
        run.save(folder);
        try {
            Files.createFile(folder.committed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LaunchFailed undone(Thread onCtrlC, String reason) {
        try {
            Runtime.getRuntime().removeShutdownHook(onCtrlC);
        } catch (IllegalStateException e) {
            waitForTheEnd();
        }
        stopAll();
        return LaunchFailed.failed(reason);
    }

    private void interrupted() {
        progress.say("Stopping what was started …");
        stopAll();
        progress.say("Stopped.");
    }

    private synchronized void stopAll() {
        isInterrupted = true;
        Shutdown.of(run.processes());
        started.values().forEach(process -> process.stop(Duration.ZERO));
        Leftovers.forget(folder);
    }

    /** The JVM is going down already, and another thread does the rest. */
    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private LaunchFailed because(Component component, String what) {
        return new LogFile(folder.log(component)).failure(component.title() + " did not start: " + what);
    }

    private static String exitCode(@Nullable GuardedProcess process) {
        return process == null ? "" : " with exit code " + process.exitCode();
    }
}
