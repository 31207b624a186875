package dev.ratchet.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What can be done to a local run: start it, look at it, stop it, forget it. */
public final class Launcher {

    private final LaunchOptions options;
    private final DataFolder folder;
    private final Progress progress;

    /** Nothing is done yet; what happens later is said to {@code out}, one line each. */
    public Launcher(LaunchOptions options, PrintStream out) {
        this.options = options;
        this.folder = new DataFolder(options.data());
        this.progress = new Progress(out);
    }

    /**
     * Starts what is not up, and returns when everything is ready; a run that is up is left as it is.
     *
     * @throws LaunchFailed when it cannot be done; nothing that was started is left then
     */
    public List<ProcessStatus> up() {
        options.check();
        folder.prepared();
        try (DataLock lock = DataLock.of(folder)) {
            Optional<Run> before = Run.of(folder);
            if (before.isPresent() && before.get().holds(options.components())) {
                checkSame(before.get());
                progress.say("Already up, on the ports after " + before.get().basePort() + ".");
                return status();
            }
            before.ifPresent(this::clean);
            Leftovers.forget(folder);
            start();
            return status();
        }
    }

    /** Stops the run; its data stays. */
    public void down() {
        if (!folder.isOurs()) {
            progress.say("Nothing is up.");
            return;
        }
        try (DataLock lock = DataLock.of(folder)) {
            stop();
        }
    }

    /** Stops the run and deletes all of its data; refuses a folder that Ratchet did not make. */
    public void wipe() {
        if (!Files.exists(folder.path())) {
            progress.say("There is no data in " + folder.path() + ".");
            return;
        }
        if (!folder.isOurs()) {
            throw LaunchFailed.badRequest(folder.path() + " is not a Ratchet data folder: nothing is deleted");
        }
        try (DataLock lock = DataLock.of(folder)) {
            stop();
            folder.wipe();
        }
        progress.say("Deleted " + folder.path() + ".");
    }

    /** How every process is doing; empty when nothing was started. */
    public List<ProcessStatus> status() {
        return StatusReport.of(folder);
    }

    /** The table for a user: what answers where, and where the tokens are; empty when nothing was started. */
    public List<String> addresses() {
        return Run.of(folder).map(run -> Addresses.of(run, folder)).orElse(List.of());
    }

    /** A run that is up cannot be moved; whoever names another place is told so. */
    private void checkSame(Run run) {
        boolean isMoved = options.basePort() != run.basePort() && options.basePort() != LaunchOptions.USUAL_BASE_PORT;
        boolean isOtherBroker = options.kafka() != null && !options.kafka().equals(run.kafka());
        boolean isOtherDatabase = options.database()
                .map(database -> !database.jdbcUrl().equals(run.jdbcUrl()))
                .orElse(false);
        if (isMoved || isOtherBroker || isOtherDatabase) {
            throw LaunchFailed.badRequest("already up elsewhere (--base-port " + run.basePort() + ", Kafka "
                    + run.kafka() + ", " + run.jdbcUrl() + "): ./ratchet down first");
        }
    }

    private void start() {
        new Tokens(folder).prepare();
        progress.say("Starting Ratchet, with its data in " + folder.path() + " (Ctrl-C stops everything)");
        new Startup(options, folder, progress, database()).toReady();
    }

    private void clean(Run leftover) {
        long living = Leftovers.end(folder, leftover);
        if (living > 0) {
            progress.say("Cleaned up " + living + " processes that a run before had left.");
        }
    }

    private void stop() {
        long stopped = Run.of(folder).map(run -> Leftovers.end(folder, run)).orElse(0L);
        Leftovers.forget(folder);
        progress.say(stopped == 0 ? "Nothing is up." : "Stopped " + stopped + " processes.");
    }

    private Database database() {
        return options.database().orElseGet(() -> {
            if (!Files.exists(folder.postgresPassword())) {
                PrivateFiles.write(folder.postgresPassword(), Tokens.random() + "\n");
            }
            var settings = Watch.postgres(folder, options.port(Component.POSTGRES));
            return new Database(settings.jdbcUrl(), settings.username(), settings.password());
        });
    }
}
