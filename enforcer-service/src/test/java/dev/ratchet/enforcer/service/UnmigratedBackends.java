package dev.ratchet.enforcer.service;

import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database that answers, and in which somebody else's transaction keeps the service from creating its schema. */
public final class UnmigratedBackends implements QuarkusTestResourceLifecycleManager {

    private final LocalPostgres postgres = new LocalPostgres(PostgresSettings.throwaway());
    private @Nullable Connection obstacle;

    @Override
    public Map<String, String> start() {
        postgres.start();
        Map<String, String> settings = new HashMap<>(new RatchetBackends().start());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.put("quarkus.datasource.username", postgres.username());
        settings.put("quarkus.datasource.password", postgres.password());
        block();
        return settings;
    }

    /** After the backends that tests share, which Quarkus starts for every class: the last one's settings win. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void inject(Object testInstance) {
        if (testInstance instanceof UnmigratedTest test) {
            test.letMigrate = this::unblock;
        }
    }

    @Override
    public void stop() {
        unblock();
        postgres.close();
    }

    private void block() {
        try {
            Connection open = postgres.connect();
            obstacle = open;
            open.setAutoCommit(false);
            try (Statement create = open.createStatement()) {
                create.execute("CREATE SCHEMA enforcer");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void unblock() {
        try {
            Connection open = obstacle;
            if (open != null && !open.isClosed()) {
                open.rollback();
                open.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
