package dev.ratchet.systemtests;

import static org.awaitility.Awaitility.await;

import dev.ratchet.local.FreePort;
import dev.ratchet.local.GuardedProcess;
import dev.ratchet.local.ThrowawaySubjects;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One service as it is shipped, started without the launcher, which would wait for the broker and the database. */
final class LoneService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration OFTEN = Duration.ofMillis(200);

    /** At the end channels are closed one after the other, each when its last fetch has come back. */
    private static final String BRISK_END = "-Dmp.messaging.connector.smallrye-kafka.fetch.max.wait.ms=100";

    /** For a start while nobody starts the broker: it doesn't wait for it longer than that. */
    static final Map<String, String> WITHOUT_BROKER = Map.of("ratchet.log.start-patience", "1s");

    private final GuardedProcess process;
    private final String url;

    private LoneService(GuardedProcess process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts it; returns at once.
     *
     * @param module the service's folder, for example {@code enforcer-service}
     * @param settings where its broker and database will be
     */
    static LoneService start(String module, Map<String, String> settings) {
        int port = FreePort.any();
        Path home = Path.of(System.getProperty("ratchet.home")).toAbsolutePath().normalize();
        Path app = home.resolve(module).resolve("target").resolve("quarkus-app");
        Path log = home.resolve("deploy/system-tests/target/lone").resolve(module + "-" + port + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=" + port,
                "-Dratchet.subjects.file="
                        + ThrowawaySubjects.file(
                                Map.of("pipeline", "pipeline", "viewer", "viewer", "reviewer", "reviewer"))));
        command.add(BRISK_END);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", app.resolve("quarkus-run.jar").toString()));
        GuardedProcess process = GuardedProcess.start(
                new GuardedProcess.Order(command, Map.of(), app, log, null, GuardedProcess.StopSignal.TERM));
        return new LoneService(process, "http://127.0.0.1:" + port);
    }

    /** Calls it as a subject that is named after its role. */
    Http as(String role) {
        return new Http(url, ThrowawaySubjects.token(role));
    }

    LoneService untilReady() {
        await().atMost(PATIENCE)
                .pollInterval(OFTEN)
                .ignoreExceptions()
                .until(() -> readiness().status() == 200);
        return this;
    }

    /** Waits until it says that it is not ready, in these words. */
    LoneService untilNotReadyBecause(String words) {
        await().atMost(PATIENCE).pollInterval(OFTEN).ignoreExceptions().until(() -> {
            Http.Answer answer = readiness();
            return answer.status() == 503 && answer.body().contains(words);
        });
        return this;
    }

    Http.Answer readiness() {
        return as("viewer").get("/q/health/ready");
    }

    /** Kills it at once, as a power cut would. */
    void kill() {
        process.kill();
    }

    boolean isLive() {
        return as("viewer").get("/q/health/live").status() == 200;
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(20));
    }
}
