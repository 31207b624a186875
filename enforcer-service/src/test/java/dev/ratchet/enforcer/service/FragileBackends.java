package dev.ratchet.enforcer.service;

import dev.ratchet.local.EmbeddedKafka;
import dev.ratchet.local.KafkaSettings;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A broker and a database of one test's own, which it may fill with what others would stumble over, or take away. */
public final class FragileBackends implements QuarkusTestResourceLifecycleManager {

    private final EmbeddedKafka kafka = new EmbeddedKafka(KafkaSettings.throwaway());
    private final LocalPostgres postgres = new LocalPostgres(PostgresSettings.throwaway());

    @Override
    public Map<String, String> start() {
        kafka.start();
        postgres.start();
        Map<String, String> settings = new HashMap<>(new RatchetBackends().start());
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.put("quarkus.datasource.username", postgres.username());
        settings.put("quarkus.datasource.password", postgres.password());
        return settings;
    }

    /** After the backends that tests share, which Quarkus starts for every class: the last one's settings win. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void inject(Object testInstance) {
        if (testInstance instanceof OutagesTest test) {
            test.stopDatabase = postgres::close;
            test.stopBroker = kafka::close;
        }
    }

    @Override
    public void stop() {
        postgres.close();
        kafka.close();
    }
}
