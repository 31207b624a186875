package dev.ratchet.enforcer.service;

import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** The backends that tests share, for a replica with a journal: without one no call is answered where it arrives. */
public final class JournalBackends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(new RatchetBackends().start());
        try {
            settings.put(
                    "ratchet.enforcer.journal",
                    Files.createTempDirectory("journal").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    /** After the backends that tests share, which Quarkus starts for every class: the last one's settings win. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        // What tests share is stopped with the last of them.
    }
}
