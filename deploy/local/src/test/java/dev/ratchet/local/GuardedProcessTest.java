package dev.ratchet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTest {

    @TempDir
    Path folder;

    @Test
    void a_process_ends_when_its_starter_is_killed() throws IOException {
        Starter starter = starter(folder.resolve("never-made"));

        starter.process().destroyForcibly();

        assertThat(within(Duration.ofSeconds(5), () -> !starter.child().isAlive()))
                .isTrue();
    }

    @Test
    void a_process_stays_after_its_starter_when_the_marker_exists() throws IOException {
        Path marker = folder.resolve("committed");
        Starter starter = starter(marker);

        Files.createFile(marker);
        starter.process().destroyForcibly();

        assertThat(within(Duration.ofSeconds(2), () -> !starter.child().isAlive()))
                .isFalse();
        starter.child().destroyForcibly();
    }

    @Test
    void a_deaf_process_is_killed_when_patience_ends() {
        GuardedProcess deaf = GuardedProcess.start(order(List.of("sh", "-c", "trap '' TERM; sleep 60 & wait; wait")));
        Pause.of(Duration.ofMillis(300));

        deaf.stop(Duration.ofMillis(500));

        assertThat(deaf.isAlive()).isFalse();
    }

    @Test
    void output_and_exit_code_are_kept() throws IOException {
        GuardedProcess process = GuardedProcess.start(order(List.of("sh", "-c", "echo out; echo err >&2; exit 3")));

        boolean hasEnded = within(Duration.ofSeconds(5), () -> !process.isAlive());

        assertThat(hasEnded).isTrue();
        assertThat(process.exitCode()).isEqualTo(3);
        assertThat(Files.readAllLines(folder.resolve("log"))).containsExactly("out", "err");
    }

    private record Starter(Process process, ProcessHandle child) {}

    /** Another JVM that starts a guarded sleep, says its pid and waits to be killed. */
    private Starter starter(Path marker) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SleepStarter.class.getName(),
                        folder.toString(),
                        marker.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long pid = Long.parseLong(process.inputReader().readLine());
        return new Starter(process, ProcessHandle.of(pid).orElseThrow());
    }

    private GuardedProcess.Order order(List<String> command) {
        return new GuardedProcess.Order(
                command, Map.of(), folder, folder.resolve("log"), null, GuardedProcess.StopSignal.TERM);
    }

    private static boolean within(Duration patience, BooleanSupplier claim) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (claim.getAsBoolean()) {
                return true;
            }
            Pause.of(Duration.ofMillis(50));
        }
        return claim.getAsBoolean();
    }
}
