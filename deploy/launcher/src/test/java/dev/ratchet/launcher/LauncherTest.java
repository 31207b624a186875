package dev.ratchet.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.local.EmbeddedKafka;
import dev.ratchet.local.FreePort;
import dev.ratchet.local.KafkaSettings;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final int basePort = FreePorts.base();
    private DataFolder data = new DataFolder(Path.of("unset"));

    @BeforeEach
    void prepare() throws IOException {
        PretendedCheckout.in(folder.resolve("a checkout"));
        data = new DataFolder(folder.resolve("a folder").resolve("data"));
    }

    @AfterEach
    void stop() {
        launcher().down();
    }

    @Test
    void all_six_come_up_stay_and_go_down() {
        List<ProcessStatus> up = launcher().up();
        List<String> addresses = launcher().addresses();
        launcher().down();

        assertThat(up).hasSize(6).allMatch(ProcessStatus::up);
        assertThat(addresses).anyMatch(line -> line.contains("http://127.0.0.1:" + (basePort + 1)));
        assertThat(launcher().status()).isEmpty();
        assertThat(FreePort.isFree(Component.KAFKA.port(basePort))).isTrue();
        assertThat(said()).contains("detector   ready after").contains("Stopped 6 processes.");
    }

    @Test
    void a_second_up_changes_nothing() {
        List<ProcessStatus> first = launcher("postgres").up();

        List<ProcessStatus> second = launcher("postgres").up();

        assertThat(second).isEqualTo(first);
        assertThat(said()).contains("Already up");
    }

    @Test
    void a_run_that_is_up_is_not_moved_to_other_ports() {
        launcher("postgres").up();

        LaunchOptions elsewhere = new LaunchOptions(folder, data.path(), basePort + 7, null, null, Set.of("postgres"));

        assertThatThrownBy(new Launcher(elsewhere, out())::up).hasMessageStartingWith("already up elsewhere");
        assertThat(launcher().status()).filteredOn(ProcessStatus::up).hasSize(1);
    }

    @Test
    void a_run_that_lacks_a_process_is_started_anew_with_it() {
        launcher("postgres").up();

        List<ProcessStatus> all = launcher("postgres", "detector").up();

        assertThat(all).filteredOn(process -> process.pid() != null).hasSize(2).allMatch(ProcessStatus::up);
    }

    @Test
    void a_run_of_which_a_part_died_is_cleaned_up_and_started_anew() {
        launcher("postgres", "detector", "metrics").up();
        Run first = Run.of(data).orElseThrow();
        ProcessHandle detector =
                first.process(Component.DETECTOR).orElseThrow().alive().orElseThrow();
        detector.destroyForcibly();
        detector.onExit().join();

        List<ProcessStatus> second = launcher("postgres", "detector", "metrics").up();

        assertThat(second)
                .filteredOn(process -> process.pid() != null)
                .hasSize(3)
                .allMatch(ProcessStatus::up);
        assertThat(first.processes()).allMatch(process -> process.alive().isEmpty());
        assertThat(said()).contains("Cleaned up 2 processes");
    }

    @Test
    void a_service_that_ends_at_its_start_takes_everything_down_and_says_why() throws IOException {
        data.prepared();
        Files.createFile(data.path().resolve(PretendedService.BROKEN));

        assertThatThrownBy(launcher("postgres", "enforcer")::up)
                .isInstanceOf(LaunchFailed.class)
                .hasMessageStartingWith("enforcer did not start: it ended with exit code 1: the wheel is missing"
                        + System.lineSeparator())
                .hasMessageContaining(data.log(Component.ENFORCER).toString());
        assertThat(FreePort.isFree(Component.POSTGRES.port(basePort))).isTrue();
        assertThat(data.stateFile()).doesNotExist();
    }

    @Test
    void a_taken_port_is_named_before_anything_starts() throws IOException {
        int port = Component.ANALYZER.port(basePort);
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {

            assertThatThrownBy(launcher()::up)
                    .isInstanceOfSatisfying(
                            LaunchFailed.class,
                            failure -> assertThat(failure.exitCode()).isEqualTo(2))
                    .hasMessage("port " + taken.getLocalPort()
                            + " is taken, and analyzer wants it: choose other ports with --base-port (now " + basePort
                            + ")");
            assertThat(data.kafka()).doesNotExist();
        }
    }

    @Test
    void a_broker_and_a_database_of_ones_own_are_used_and_left_alone() {
        try (EmbeddedKafka kafka = new EmbeddedKafka(KafkaSettings.throwaway()).start();
                LocalPostgres postgres = new LocalPostgres(PostgresSettings.throwaway()).start()) {
            LaunchOptions options = new LaunchOptions(
                    folder.resolve("a checkout"),
                    data.path(),
                    basePort,
                    kafka.bootstrapServers(),
                    "postgresql://ratchet:" + postgres.password() + "@127.0.0.1:" + postgres.port() + "/ratchet",
                    Set.of());

            List<ProcessStatus> up = new Launcher(options, out()).up();
            launcher().down();

            assertThat(up).hasSize(6).allMatch(ProcessStatus::up);
            assertThat(up).filteredOn(process -> process.pid() == null).hasSize(2);
            assertThat(postgres.answers()).isTrue();
        }
    }

    @Test
    void only_one_at_a_time_starts_or_stops_a_run() {
        data.prepared();
        try (DataLock held = DataLock.of(data)) {

            assertThat(held).isNotNull();
            assertThatThrownBy(launcher()::up).hasMessageContaining("another ./ratchet is starting or stopping");
        }
    }

    @Test
    void what_was_stored_is_there_after_down_and_gone_after_wipe() {
        launcher("postgres").up();
        launcher().down();
        boolean isKept = Files.exists(data.postgres().resolve("PG_VERSION"));

        launcher().wipe();

        assertThat(isKept).isTrue();
        assertThat(data.path()).doesNotExist();
    }

    @Test
    void a_folder_that_ratchet_did_not_make_is_neither_used_nor_wiped() throws IOException {
        Files.createDirectories(data.path());
        Files.writeString(data.path().resolve("precious"), "x");

        assertThatThrownBy(launcher()::up).hasMessageContaining("is not a Ratchet data folder");
        assertThatThrownBy(launcher()::wipe).hasMessageContaining("nothing is deleted");
        assertThat(data.path().resolve("precious")).exists();
    }

    @Test
    void a_process_that_does_not_exist_cannot_be_asked_for() {
        assertThatThrownBy(launcher("wheel")::up).hasMessage("--only: there is no process called wheel");
    }

    private Launcher launcher(String... only) {
        return new Launcher(
                new LaunchOptions(folder.resolve("a checkout"), data.path(), basePort, null, null, Set.of(only)),
                out());
    }

    private PrintStream out() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
