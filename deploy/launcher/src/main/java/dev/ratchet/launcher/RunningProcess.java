package dev.ratchet.launcher;

import dev.ratchet.local.GuardedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A process of a run as the state file knows it. A pid alone is not trusted: it is the same process only if it began at the
 * same time.
 *
 * @param startedAt begin of the process, in milliseconds since 1970
 */
public record RunningProcess(Component component, long pid, long startedAt, int port) {

    /** The system's clock may be corrected while the process runs. */
    private static final long TOLERANCE_MS = 10_000;

    static RunningProcess of(Component component, ProcessHandle handle, int port) {
        return new RunningProcess(component, handle.pid(), startOf(handle), port);
    }

    /** The living process, if it is still this one. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> Math.abs(startOf(handle) - startedAt) <= TOLERANCE_MS)
                .filter(handle -> !isZombie());
    }

    /** Asks it to end, in its own words. */
    void askToStop() {
        if (alive().isPresent()) {
            GuardedProcess.signal(
                    pid,
                    component == Component.POSTGRES ? GuardedProcess.StopSignal.INT : GuardedProcess.StopSignal.TERM);
        }
    }

    /** Kills it and what it started. */
    void kill() {
        alive().ifPresent(handle -> {
            var children = handle.descendants().toList();
            handle.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        });
    }

    /** Where nobody collects dead orphans, as in some containers, a dead process keeps its pid. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException e) {
            return false;
        }
    }

    private static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
