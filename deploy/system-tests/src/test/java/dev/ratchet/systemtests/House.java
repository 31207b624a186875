package dev.ratchet.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.Ratchet;
import dev.ratchet.cli.Services;
import dev.ratchet.launcher.DataFolder;
import dev.ratchet.launcher.LaunchOptions;
import dev.ratchet.launcher.Launcher;
import dev.ratchet.local.FreePort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A house of its own for one test class, on free ports and in a folder that goes with it. No process outlives this JVM. */
final class House implements AutoCloseable {

    static final List<String> SERVICES = List.of("detector", "analyzer", "enforcer", "metrics");

    private static final List<String> PROCESSES =
            Stream.concat(SERVICES.stream(), Stream.of("kafka", "postgres")).toList();

    private final Path data;
    private final int basePort;
    private final Set<Long> everStarted = new HashSet<>();

    private House(Path data, int basePort) {
        this.data = data;
        this.basePort = basePort;
    }

    /** What a command said, and how it ended. */
    record Ended(int code, String output) {}

    /** A house that is up; it has nothing in it but what {@code up} puts there. */
    static House up() {
        return upWith();
    }

    /** A house in which only these processes are up; without any, all of them. */
    static House upWith(String... processes) {
        House house = new House(temporaryFolder(), freeBasePort());
        try {
            house.start(processes);
            return house;
        } catch (AssertionError broken) {
            house.close();
            throw broken;
        }
    }

    /** Brings these processes up on the same data; without any, all of them. */
    void start(String... processes) {
        String port = Integer.toString(basePort);
        Ended up = processes.length == 0
                ? ratchet("up", "--base-port", port)
                : ratchet("up", "--base-port", port, "--only", String.join(",", processes));
        assertThat(up.code()).as(up.output()).isZero();
        remember();
    }

    void down() {
        assertThat(ratchet("down").code()).isZero();
    }

    /** A command of the command line on this house's data. */
    Ended ratchet(String command, String... arguments) {
        CommandLine line = Ratchet.commandLine();
        StringWriter output = new StringWriter();
        line.setOut(new PrintWriter(output, true));
        line.setErr(new PrintWriter(output, true));
        Stream<String> words = Stream.concat(Stream.of(command), Stream.of(arguments));
        Stream<String> house = Stream.of("--data", data.toString());
        int code = line.execute(Stream.concat(words, house).toArray(String[]::new));
        return new Ended(code, output.toString());
    }

    Path data() {
        return data;
    }

    String url(String service) {
        return "http://127.0.0.1:" + port(service);
    }

    int port(String process) {
        return basePort + 1 + PROCESSES.indexOf(process);
    }

    String token(String subject) {
        return new DataFolder(data).token(subject);
    }

    /** Calls a service as a subject. */
    Http as(String subject, String service) {
        return new Http(url(service), token(subject));
    }

    Topics topics() {
        return new Topics("127.0.0.1:" + port("kafka"));
    }

    Services services() {
        return new Services(new Launcher(options(), System.out).status(), new DataFolder(data));
    }

    Connection database() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + port("postgres") + "/ratchet";
        try {
            return DriverManager.getConnection(
                    url,
                    "ratchet",
                    Files.readString(data.resolve("postgres.password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills a process at once, as a power cut would. */
    void kill(String process) {
        ProcessHandle handle = ProcessHandle.of(pid(process)).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().join();
    }

    long pid(String process) {
        for (JsonNode status : status().path("processes")) {
            if (status.path("name").asText().equals(process)) {
                return status.path("pid").asLong();
            }
        }
        throw new AssertionError("there is no process " + process);
    }

    JsonNode status() {
        try {
            return Json.MAPPER.readTree(ratchet("status", "-o", "json").output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops everything, deletes the data, and fails when a process is left. */
    @Override
    public void close() {
        Ended down = ratchet("down", "--wipe");
        List<Long> left = everStarted.stream()
                .filter(pid -> ProcessHandle.of(pid).map(House::isRunning).orElse(false))
                .toList();
        assertThat(left).as("processes that are left").isEmpty();
        assertThat(down.code()).as(down.output()).isZero();
        assertThat(data).doesNotExist();
    }

    /** Without the mark that it may stay, every process ends when this JVM ends, whatever ends it. */
    private void remember() {
        try {
            Files.delete(new DataFolder(data).committed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        status().path("processes")
                .forEach(process -> everStarted.add(process.path("pid").asLong()));
    }

    private LaunchOptions options() {
        Path home = Path.of(System.getProperty("ratchet.home"));
        return new LaunchOptions(home, data, basePort, null, null, Set.of());
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ratchet-system-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && handle.info().command().isPresent();
    }

    /** Below the ports that systems give to clients, one of which could be taken before a service listens on it. */
    private static int freeBasePort() {
        return ThreadLocalRandom.current()
                .ints(10_000, 32_000)
                .filter(base -> IntStream.rangeClosed(1, PROCESSES.size()).allMatch(i -> FreePort.isFree(base + i)))
                .findFirst()
                .orElseThrow();
    }
}
