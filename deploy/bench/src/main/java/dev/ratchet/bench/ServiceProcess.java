package dev.ratchet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.local.FreePort;
import dev.ratchet.local.GuardedProcess;
import dev.ratchet.logtests.House;
import dev.ratchet.logtests.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A packaged service as a process of its own, with one subject who may do what a benchmark does. */
final class ServiceProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What its subject is known by. */
    static final String TOKEN = "token-of-bench";

    private final GuardedProcess process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    private ServiceProcess(GuardedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the packaged enforcer in a house and waits until it is ready. */
    static ServiceProcess enforcer(House house, Path folder, Map<String, String> more) {
        return answering("enforcer-service", "/q/health/ready", house, folder, more);
    }

    /**
     * Starts the packaged enforcer without the folds and reactions that read decisions back from the log; it is alive then,
     * and answers at the gate, but never counts as ready.
     */
    static ServiceProcess gate(House house, Path folder) {
        Map<String, String> settings = Map.of(
                "ratchet.enforcer.journal",
                folder.resolve("journal").toString(),
                // On a busy machine the journal would be measured instead.
                "ratchet.enforcer.log-patience",
                "4s",
                "mp.messaging.incoming.decisions.enabled",
                "false",
                "mp.messaging.incoming.decisions-reaction.enabled",
                "false");
        return answering("enforcer-service", "/q/health/live", house, folder, settings);
    }

    /** Starts the packaged probe, which has the routes that the gate is compared with. */
    static ServiceProcess probe(House house, Path folder, Map<String, String> more) {
        return answering("deploy/probe", "/q/health/ready", house, folder, more);
    }

    private static ServiceProcess answering(
            String module, String health, House house, Path folder, Map<String, String> more) {
        Path app = Path.of(System.getProperty("ratchet.home", "."))
                .resolve(module)
                .resolve("target/quarkus-app")
                .toAbsolutePath()
                .normalize();
        int port = FreePort.any();
        Map<String, String> settings = new LinkedHashMap<>(house.settings());
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("ratchet.subjects.file", subjects(folder).toString());
        settings.putAll(more);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", app.resolve("quarkus-run.jar").toString()));
        Path log = folder.resolve(Path.of(module).getFileName() + ".log");
        GuardedProcess process = GuardedProcess.start(
                new GuardedProcess.Order(command, Map.of(), app, log, null, GuardedProcess.StopSignal.TERM));
        ServiceProcess service = new ServiceProcess(process, port);
        Waiting.until("health, see " + log, Duration.ofSeconds(90), () -> service.isWell(health));
        return service;
    }

    int port() {
        return port;
    }

    JsonNode get(String path) {
        return ask(request(path).GET().build());
    }

    JsonNode post(String path, String body) {
        return ask(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The processor time that it has used so far. */
    Duration processorTime() {
        return ProcessHandle.of(process.pid())
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElseThrow(() -> new IllegalStateException("the service is not running"));
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }

    private boolean isWell(String health) {
        try {
            return http.send(request(health).GET().build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private JsonNode ask(HttpRequest request) {
        try {
            return JSON.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Path subjects(Path folder) {
        String subject = """
            {"subjects": [{"subject": "bench", "roles": ["viewer", "pipeline"], "workflows": ["*"], "artifacts": ["*"],
                           "tokenSha256": "%s"}]}\
            """.formatted(sha256(TOKEN));
        try {
            return Files.writeString(folder.resolve("subjects.json"), subject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
