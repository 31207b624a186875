package dev.ratchet.log;

import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL of a test's own, with the log's tables. */
final class OwnPostgres implements AutoCloseable {

    private final LocalPostgres server = new LocalPostgres(PostgresSettings.throwaway()).start();

    OwnPostgres() throws SQLException {
        execute(migration());
    }

    Database database() {
        return database(() -> true);
    }

    /** @param hasSchema whether its schema passes for up to date */
    Database database(BooleanSupplier hasSchema) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl());
        source.setUser(server.username());
        source.setPassword(server.password());
        return new Database(source, hasSchema);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private static String migration() {
        try (InputStream in = OwnPostgres.class.getResourceAsStream("/db/log/V0_1__log.sql")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
