package dev.ratchet.logtests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.local.FreePort;
import dev.ratchet.local.GuardedProcess;
import dev.ratchet.local.ThrowawaySubjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The probe as a process: a service with one fold, to be halted, frozen, asked and stopped. */
public final class Probe implements AutoCloseable {

    /** How a process ends that was halted at a failpoint. */
    public static final int HALTED = 137;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> ROLES =
            Map.of("pipeline", "pipeline", "operator", "operator", "viewer", "viewer");

    private final GuardedProcess process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String url;
    private final Path log;

    private Probe(GuardedProcess process, String url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /** An answer over HTTP. */
    public record Answer(int status, String body, Map<String, List<String>> headers) {

        /** The body as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The first value of a header; empty when it is missing. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** What is to be started, and how. */
    public static final class Order {

        private final Map<String, String> settings = new LinkedHashMap<>();
        private final String schema;
        private @Nullable Path application;
        private List<String> jvm =
                List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

        private Order(House house, String schema) {
            this.schema = schema;
            settings.putAll(house.settings());
            settings.put("ratchet.schema", schema);
            settings.put("ratchet.subjects.file", ThrowawaySubjects.file(ROLES).toString());
        }

        public Order with(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** As a service that has work to do is started, and not as one that should start fast and small. */
        public Order forSpeed() {
            this.jvm = List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError");
            return with("mp.messaging.connector.smallrye-kafka.session.timeout.ms", "60000");
        }

        /** Another application in the place of the probe, with its native code. */
        public Order running(Path builtApplication) {
            this.application = builtApplication.toAbsolutePath().normalize();
            this.jvm = List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");
            return this;
        }

        /** {@code NAME:COUNT} to be halted there, {@code NAME:COUNT:FILE} to be held as long as the file exists. */
        public Order failingAt(String failpoint) {
            return with("ratchet.failpoint", failpoint);
        }

        /** Starts it; returns at once. */
        public Probe start() {
            int port = FreePort.any();
            settings.put("quarkus.http.port", Integer.toString(port));
            Path app = application == null ? application() : application;
            Path log = app.resolveSibling("probe-logs").resolve(schema + ".log");
            List<String> command = new ArrayList<>(List.of(java()));
            command.addAll(jvm);
            settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
            command.addAll(List.of("-jar", app.resolve("quarkus-run.jar").toString()));
            GuardedProcess process = GuardedProcess.start(
                    new GuardedProcess.Order(command, Map.of(), app, log, null, GuardedProcess.StopSignal.TERM));
            return new Probe(process, "http://127.0.0.1:" + port, log);
        }
    }

    /** A probe whose tables live in a schema of their own, and whose consumers in groups of their own. */
    public static Order in(House house, String schema) {
        return new Order(house, schema);
    }

    /** Waits until it has ended by itself. */
    public int exitCode() {
        Waiting.until("the end of the probe, see " + log, Duration.ofMinutes(2), () -> !process.isAlive());
        return process.untilItEnds();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    public void kill() {
        process.kill();
    }

    /** Ends it in good order. */
    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }

    /** What it has logged in this schema so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The readiness as it tells it; status 0 when it does not answer. */
    public Answer readiness() {
        return ask(request("/q/health/ready", "viewer").GET().build());
    }

    /** Waits until it is ready. */
    public Probe untilReady() {
        Waiting.until("readiness, see " + log, PATIENCE, () -> readiness().status() == 200);
        return this;
    }

    /** Waits until it is not ready, for a reason that has these words in it. @return the whole reason */
    public String untilNotReadyBecause(String words) {
        Waiting.until("a readiness that says '" + words + "', see " + log, PATIENCE, () -> {
            Answer answer = readiness();
            return answer.status() == 503 && answer.body().contains(words);
        });
        return readiness().body();
    }

    public Answer get(String path, String subject) {
        return ask(request(path, subject).GET().build());
    }

    /** Posts JSON, with further headers as name, value, name, value. */
    public Answer post(String path, String subject, String body, String... headers) {
        HttpRequest.Builder request = request(path, subject)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return ask((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private HttpRequest.Builder request(String path, String subject) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + ThrowawaySubjects.token(subject));
    }

    private Answer ask(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.body(), answer.headers().map());
        } catch (IOException e) {
            return new Answer(0, e.toString(), Map.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path application() {
        Path app = Path.of(System.getProperty("ratchet.probe", ""))
                .toAbsolutePath()
                .normalize();
        if (!Files.exists(app.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(
                    "the probe is not built at " + app + ": run mvn package on deploy/probe first");
        }
        return app;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
