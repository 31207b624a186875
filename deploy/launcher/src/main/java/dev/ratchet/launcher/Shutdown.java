package dev.ratchet.launcher;

import dev.ratchet.local.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Ends the processes of a run: services first, then broker and database, each asked, and killed when patience ends. */
final class Shutdown {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Shutdown() {}

    /** Returns when all of them are gone; within about thirty seconds. */
    static void of(List<RunningProcess> processes) {
        Map<Boolean, List<RunningProcess>> bySort = processes.stream()
                .collect(
                        Collectors.partitioningBy(process -> process.component().isService()));
        end(bySort.getOrDefault(true, List.of()));
        end(bySort.getOrDefault(false, List.of()));
    }

    private static void end(List<RunningProcess> processes) {
        processes.forEach(RunningProcess::askToStop);
        if (!areGoneWithin(PATIENCE, processes)) {
            processes.forEach(RunningProcess::kill);
            areGoneWithin(Duration.ofSeconds(5), processes);
        }
    }

    private static boolean areGoneWithin(Duration patience, List<RunningProcess> processes) {
        Instant deadline = Instant.now().plus(patience);
        while (processes.stream().anyMatch(process -> process.alive().isPresent())) {
            if (Instant.now().isAfter(deadline)) {
                return false;
            }
            Pause.of(Duration.ofMillis(50));
        }
        return true;
    }
}
