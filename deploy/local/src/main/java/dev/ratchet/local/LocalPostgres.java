package dev.ratchet.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * PostgreSQL itself as a child process that ends with its starter. Can be stopped or killed and started again on the same
 * data and the same port.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final PostgresSettings settings;
    private final @Nullable Path marker;
    private @Nullable GuardedProcess process;

    public LocalPostgres(PostgresSettings settings) {
        this(settings, null);
    }

    /** A server that stays after its starter's end when the marker file exists by then. */
    public LocalPostgres(PostgresSettings settings, @Nullable Path marker) {
        this.settings = settings;
        this.marker = marker;
    }

    /** Returns once the user can connect to the database; makes both on the first start. */
    public synchronized LocalPostgres start() {
        if (process != null && process.isAlive()) {
            return this;
        }
        GuardedProcess starting = launch();
        Instant deadline = Instant.now().plus(START_PATIENCE);
        while (!answers()) {
            if (!starting.isAlive() || Instant.now().isAfter(deadline)) {
                kill();
                throw new LocalStartFailed(
                        "PostgreSQL did not start on port " + settings.port() + "; its log is " + settings.log());
            }
            Pause.of(Duration.ofMillis(50));
        }
        return this;
    }

    /** Starts the server without waiting for it; the caller asks {@link #answers()}. */
    public synchronized GuardedProcess launch() {
        if (!FreePort.isFree(settings.port())) {
            throw new LocalStartFailed("PostgreSQL cannot listen on port " + settings.port() + ": it is taken");
        }
        PostgresCluster cluster = new PostgresCluster(PostgresBinaries.unpacked(), settings);
        cluster.create();
        process = GuardedProcess.start(new GuardedProcess.Order(
                cluster.serverCommand(),
                Map.of("LC_ALL", "C"),
                settings.data().toAbsolutePath(),
                settings.log(),
                marker,
                GuardedProcess.StopSignal.INT));
        return process;
    }

    /** True when the user can connect to the database. */
    public boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A connection of the user to the database. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.put("user", username());
        properties.put("password", password());
        properties.put("connectTimeout", "2");
        Connection connection = new Driver().connect(jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL address: " + jdbcUrl());
        }
        return connection;
    }

    /** Stops the server in good order; open connections are cut. */
    public synchronized void stop() {
        if (process != null) {
            process.stop(STOP_PATIENCE);
        }
    }

    /** SIGKILL to the server and every backend. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
        }
    }

    /** Stops the server, and deletes its folder if it is a throwaway. */
    @Override
    public void close() {
        if (settings.durability() == Durability.THROWAWAY) {
            kill();
            Folders.delete(Folders.parentOf(settings.data()));
        } else {
            stop();
        }
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    public String jdbcUrl() {
        return settings.jdbcUrl();
    }

    public String username() {
        return settings.username();
    }

    public String password() {
        return settings.password();
    }

    public int port() {
        return settings.port();
    }
}
