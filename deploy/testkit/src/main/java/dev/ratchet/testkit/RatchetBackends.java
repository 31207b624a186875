package dev.ratchet.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a {@code @QuarkusTest} the shared broker and database, and the subjects of {@link Tokens}. */
public final class RatchetBackends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Backends backends = Backends.shared();
        return Map.of(
                "kafka.bootstrap.servers", backends.bootstrapServers(),
                "quarkus.datasource.jdbc.url", backends.jdbcUrl(),
                "quarkus.datasource.username", backends.username(),
                "quarkus.datasource.password", backends.password(),
                "ratchet.subjects.file", Tokens.subjectsFile().toString());
    }

    @Override
    public void stop() {
        // The backends serve the next test class as well.
    }
}
