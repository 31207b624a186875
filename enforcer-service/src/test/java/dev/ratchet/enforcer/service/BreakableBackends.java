package dev.ratchet.enforcer.service;

import dev.ratchet.local.KafkaProcess;
import dev.ratchet.local.KafkaSettings;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A broker and a database as processes of their own, to be killed, frozen and brought back, and a folder for the journal. */
public final class BreakableBackends implements QuarkusTestResourceLifecycleManager {

    private final KafkaProcess kafka = new KafkaProcess(KafkaSettings.throwaway());
    private final LocalPostgres postgres = new LocalPostgres(PostgresSettings.throwaway());

    /** A test that breaks things; the orders are {@code kill-kafka}, {@code start-postgres} and the like. */
    interface Breaks {
        void canOrder(Map<String, Runnable> orders);
    }

    @Override
    public Map<String, String> start() {
        kafka.start();
        postgres.start();
        Map<String, String> settings = new HashMap<>(new RatchetBackends().start());
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.put("quarkus.datasource.username", postgres.username());
        settings.put("quarkus.datasource.password", postgres.password());
        settings.put("ratchet.enforcer.journal", folder().toString());
        return settings;
    }

    /** After the backends that tests share, which Quarkus starts for every class: the last one's settings win. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void inject(Object testInstance) {
        if (testInstance instanceof Breaks test) {
            test.canOrder(Map.of(
                    "kill-kafka", kafka::kill,
                    "start-kafka", kafka::start,
                    "freeze-kafka", () -> signal("-STOP"),
                    "thaw-kafka", () -> signal("-CONT"),
                    "kill-postgres", postgres::kill,
                    "start-postgres", postgres::start));
        }
    }

    @Override
    public void stop() {
        signal("-CONT");
        postgres.close();
        kafka.close();
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("ratchet-journal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(kafka.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
