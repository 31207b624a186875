package dev.ratchet.local;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL server keeps its data, which port of 127.0.0.1 it listens on, and the password of its only user.
 *
 * @param data the server's own folder; made on the first start
 * @param log what the server says; beside the data unless told otherwise
 * @param port never 0: a free one is chosen when the settings are made, and stays over restarts
 * @param password letters, digits, "-" and "_", at least 8; set on the first start
 */
public record PostgresSettings(Path data, Path log, int port, String password, Durability durability) {

    /** The user and the database that are made on the first start. */
    public static final String NAME = "ratchet";

    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{8,200}");
    private static final String PASSWORD_OF_TESTS = "ratchet-test";

    public PostgresSettings {
        port = FreePort.orAny(port);
        if (!PASSWORD.matcher(password).matches()) {
            throw new IllegalArgumentException("password: 8 to 200 letters, digits, '-' or '_'");
        }
    }

    /** A database whose data stays in this folder, durable against power loss. */
    public static PostgresSettings in(Path data, String password) {
        Path log = data.toAbsolutePath().resolveSibling(data.getFileName() + ".log");
        return new PostgresSettings(data, log, 0, password, Durability.DURABLE);
    }

    /** A database for one test: a free port, no waiting for the disk, deleted on close. */
    public static PostgresSettings throwaway() {
        Path folder = Folders.temporary("ratchet-postgres");
        return new PostgresSettings(
                folder.resolve("data"), folder.resolve("log"), 0, PASSWORD_OF_TESTS, Durability.THROWAWAY);
    }

    public PostgresSettings onPort(int newPort) {
        return new PostgresSettings(data, log, newPort, password, durability);
    }

    public PostgresSettings withLog(Path newLog) {
        return new PostgresSettings(data, newLog, port, password, durability);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public String username() {
        return NAME;
    }

    @Override
    public String toString() {
        return "PostgresSettings[data=" + data + ", port=" + port + ", durability=" + durability + "]";
    }
}
