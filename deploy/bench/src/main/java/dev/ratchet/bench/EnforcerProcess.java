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
import java.util.List;
import java.util.Map;

/** The enforcer as a process of its own, with one subject who may do what a benchmark does. */
final class EnforcerProcess implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "token-of-bench";

    private final GuardedProcess process;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    private EnforcerProcess(GuardedProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /** Starts the packaged enforcer in a house and waits until it is ready. */
    static EnforcerProcess in(House house, Path folder) {
        Path app = Path.of(System.getProperty("ratchet.home", "."))
                .resolve("enforcer-service/target/quarkus-app")
                .toAbsolutePath()
                .normalize();
        int port = FreePort.any();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx768m"));
        house.settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dratchet.subjects.file=" + subjects(folder));
        command.addAll(List.of("-jar", app.resolve("quarkus-run.jar").toString()));
        GuardedProcess process = GuardedProcess.start(new GuardedProcess.Order(
                command, Map.of(), app, folder.resolve("enforcer.log"), null, GuardedProcess.StopSignal.TERM));
        EnforcerProcess enforcer = new EnforcerProcess(process, "http://127.0.0.1:" + port);
        Waiting.until("readiness of the enforcer", Duration.ofSeconds(90), enforcer::isReady);
        return enforcer;
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
                .orElseThrow(() -> new IllegalStateException("the enforcer is not running"));
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }

    private boolean isReady() {
        try {
            return http.send(request("/q/health/ready").GET().build(), HttpResponse.BodyHandlers.discarding())
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
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + TOKEN);
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
