package dev.ratchet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What a run leaves when it is over: nothing but its data. */
final class Leftovers {

    private Leftovers() {}

    /** Ends what still lives of a run, and forgets it. Returns how many processes lived. */
    static long end(DataFolder folder, Run run) {
        long living = run.processes().stream()
                .filter(process -> process.alive().isPresent())
                .count();
        Shutdown.of(run.processes());
        forget(folder);
        return living;
    }

    /** Removes the state file and the mark that the run was up. */
    static void forget(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.committed());
            Files.deleteIfExists(folder.stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
