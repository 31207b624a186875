package dev.ratchet.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Starts a guarded sleep and waits to be killed. */
final class SleepStarter {

    private SleepStarter() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        GuardedProcess sleep = GuardedProcess.start(new GuardedProcess.Order(
                List.of("sleep", "60"),
                Map.of(),
                folder,
                folder.resolve("log"),
                Path.of(arguments[1]),
                GuardedProcess.StopSignal.TERM));
        System.out.println(sleep.pid());
        Pause.of(Duration.ofSeconds(60));
    }
}
