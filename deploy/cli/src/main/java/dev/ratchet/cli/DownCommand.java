package dev.ratchet.cli;

import dev.ratchet.launcher.Launcher;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stops everything that runs on a data folder, and forgets the data when told to. */
@Command(name = "down", description = "Stop everything; the data stays.")
public final class DownCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--wipe", description = "delete the data folder too")
    private boolean wipe;

    @Override
    @SuppressWarnings("SystemOut")
    public Integer call() {
        Launcher launcher = new Launcher(data.whereItIs(), System.out);
        if (wipe) {
            launcher.wipe();
        } else {
            launcher.down();
        }
        return 0;
    }
}
