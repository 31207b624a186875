package dev.ratchet.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The files of one PostgreSQL server: made whole or not at all, with one database and one user, who is the only one
 * that is let in, over loopback and with the password.
 */
final class PostgresCluster {

    private static final String WHO_MAY_CONNECT = "host all " + PostgresSettings.NAME + " 127.0.0.1/32 scram-sha-256\n";
    private static final String WITH_INPUT = "input=$1; shift; exec \"$@\" <\"$input\"";
    private static final Path NOTHING = Path.of("/dev/null");

    private final PostgresBinaries binaries;
    private final PostgresSettings settings;

    PostgresCluster(PostgresBinaries binaries, PostgresSettings settings) {
        this.binaries = binaries;
        this.settings = settings;
    }

    /** Makes the files where there are none. */
    void create() {
        Path data = settings.data().toAbsolutePath();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path fresh = data.resolveSibling(data.getFileName() + ".new");
        try {
            Folders.delete(fresh);
            Files.createDirectories(Folders.parentOf(data));
            run("initdb", initOptions(fresh), NOTHING);
            Files.writeString(fresh.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
            Path statements = Files.writeString(fresh.resolve("first-statements"), userAndDatabase());
            run("postgres", List.of("--single", "-D", fresh.toString(), "postgres"), statements);
            Files.delete(statements);
            Files.move(fresh, data);
        } catch (IOException e) {
            throw new LocalStartFailed("PostgreSQL's folder " + data + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** The server's command line; everything that matters is on it, so the files need no editing. */
    List<String> serverCommand() {
        boolean isDurable = settings.durability() == Durability.DURABLE;
        List<String> arguments = new ArrayList<>(
                List.of("-D", settings.data().toAbsolutePath().toString(), "-p", Integer.toString(settings.port())));
        set(arguments, "listen_addresses", "127.0.0.1");
        set(arguments, "unix_socket_directories", "");
        set(arguments, "fsync", isDurable ? "on" : "off");
        set(arguments, "synchronous_commit", isDurable ? "on" : "off");
        set(arguments, "full_page_writes", isDurable ? "on" : "off");
        set(arguments, "shared_buffers", "64MB");
        set(arguments, "io_method", "sync");
        set(arguments, "password_encryption", "scram-sha-256");
        return binaries.command("postgres", arguments);
    }

    private static void set(List<String> arguments, String name, String value) {
        arguments.add("-c");
        arguments.add(name + "=" + value);
    }

    private List<String> initOptions(Path folder) {
        List<String> options = new ArrayList<>(List.of("-D", folder.toString(), "-U", "postgres", "-A", "trust"));
        options.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--locale=C", "--builtin-locale=C.UTF-8"));
        if (settings.durability() == Durability.THROWAWAY) {
            options.add("--no-sync");
        }
        return options;
    }

    private String userAndDatabase() {
        return "CREATE ROLE " + PostgresSettings.NAME + " LOGIN CREATEDB PASSWORD '" + settings.password() + "'\n"
                + "CREATE DATABASE " + PostgresSettings.NAME + " OWNER " + PostgresSettings.NAME + "\n";
    }

    /** Runs one of the programs to its end, under guard, so that it never outlives a start that was killed. */
    private void run(String program, List<String> arguments, Path input) throws IOException {
        Path parent = Folders.parentOf(settings.data());
        Path said = parent.resolve(settings.data().getFileName() + "." + program + ".log");
        Files.deleteIfExists(said);
        List<String> line = new ArrayList<>(List.of("sh", "-c", WITH_INPUT, "sh", input.toString()));
        line.addAll(binaries.command(program, arguments));
        int code = GuardedProcess.start(new GuardedProcess.Order(
                        line, Map.of("LC_ALL", "C"), parent, said, null, GuardedProcess.StopSignal.TERM))
                .untilItEnds();
        String output = Files.readString(said).strip();
        Files.delete(said);
        if (code != 0 || output.contains("ERROR:")) {
            throw new IOException(program + " said: " + output);
        }
    }
}
