package dev.ratchet.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} the shared broker and database, and the subjects of {@link Tokens}. */
public final class RatchetBackends implements QuarkusTestResourceLifecycleManager {

    /** At the end channels are closed one after the other, each when its last fetch has come back. */
    private static final String BRISK_END = "100";

    @Override
    public Map<String, String> start() {
        Backends backends = Backends.shared();
        return Map.of(
                "kafka.bootstrap.servers", backends.bootstrapServers(),
                "quarkus.datasource.jdbc.url", backends.jdbcUrl(),
                "quarkus.datasource.username", backends.username(),
                "quarkus.datasource.password", backends.password(),
                "ratchet.subjects.file", Tokens.subjectsFile().toString(),
                "mp.messaging.connector.smallrye-kafka.fetch.max.wait.ms", BRISK_END);
    }

    @Override
    public void stop() {
        // The backends serve the next test class as well.
    }
}
