package dev.ratchet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.local.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoOrphanTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private DataFolder data = new DataFolder(Path.of("unset"));

    @BeforeEach
    void aServiceThatNeverGetsReady() throws IOException {
        data = new DataFolder(folder.resolve("data")).prepared();
        Files.createFile(data.path().resolve(PretendedService.NOT_READY));
    }

    @Test
    void a_kill_in_the_middle_of_a_start_leaves_no_process() throws IOException {
        Process up = up();
        List<RunningProcess> started = whenAllSixAreStarted(up);

        up.destroyForcibly();

        assertThat(within(() -> areGone(started))).isTrue();
    }

    @Test
    void a_kill_of_the_whole_process_group_leaves_no_process_either() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(inGroupOfItsOwn(command())).start();
        String group = shell.inputReader().readLine();
        List<RunningProcess> started = whenAllSixAreStarted(shell);

        new ProcessBuilder("sh", "-c", "kill -KILL -\"$1\"", "sh", group)
                .start()
                .waitFor();

        assertThat(within(() -> areGone(started))).isTrue();
    }

    @Test
    void a_signal_in_the_middle_of_a_start_leaves_no_process_and_no_state() throws IOException, InterruptedException {
        Process up = up();
        List<RunningProcess> started = whenAllSixAreStarted(up);

        up.destroy();
        boolean hasEnded = up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        assertThat(hasEnded).isTrue();
        assertThat(areGone(started)).isTrue();
        assertThat(data.stateFile()).doesNotExist();
    }

    @Test
    void what_is_up_stays_when_its_starter_has_ended() throws IOException, InterruptedException {
        Files.delete(data.path().resolve(PretendedService.NOT_READY));
        Process up = up();
        boolean hasEnded = up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);

        Pause.of(Duration.ofSeconds(2));
        LaunchOptions options = new LaunchOptions(folder, data.path(), 8180, null, null, Set.of());
        Launcher launcher = new Launcher(options, System.out);
        List<ProcessStatus> status = launcher.status();
        launcher.down();

        assertThat(hasEnded).isTrue();
        assertThat(status).hasSize(6).allMatch(ProcessStatus::up);
    }

    private Process up() throws IOException {
        return new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("up.out").toFile())
                .start();
    }

    private List<String> command() throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                UpInAnotherJvm.class.getName(),
                PretendedCheckout.in(folder).toString(),
                data.path().toString(),
                Integer.toString(FreePorts.base()));
    }

    /** The command as a shell would run it in the background; the first line is the group's number. */
    private static List<String> inGroupOfItsOwn(List<String> command) {
        List<String> line = new ArrayList<>(
                List.of("bash", "-c", "set -m; \"$@\" </dev/null >/dev/null 2>&1 & echo $!; wait", "bash"));
        line.addAll(command);
        return line;
    }

    private List<RunningProcess> whenAllSixAreStarted(Process up) {
        boolean areStarted = within(
                () -> Run.of(data).map(run -> run.processes().size() == 6).orElse(!up.isAlive()));
        assertThat(areStarted).isTrue();
        return Run.of(data).orElseThrow().processes();
    }

    private static boolean areGone(List<RunningProcess> processes) {
        return processes.stream().noneMatch(process -> process.alive().isPresent());
    }

    private static boolean within(BooleanSupplier claim) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (claim.getAsBoolean()) {
                return true;
            }
            Pause.of(Duration.ofMillis(50));
        }
        return claim.getAsBoolean();
    }
}
