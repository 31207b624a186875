package dev.ratchet.cli;

import dev.ratchet.launcher.DataFolder;
import dev.ratchet.launcher.LaunchOptions;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which house is meant: the folder that holds all its data. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the folder that holds all data (default: .ratchet in the checkout)")
    private @Nullable Path data;

    /** The checkout that this command line was built from. */
    public static Path home() {
        return Path.of(System.getProperty("ratchet.home", "")).toAbsolutePath();
    }

    /** The folder where nobody names one. */
    static Path usual() {
        return home().resolve(".ratchet").normalize();
    }

    /** The folder, absolute. */
    public Path path() {
        return data == null ? usual() : data.toAbsolutePath().normalize();
    }

    /** The folder with its parts. */
    public DataFolder folder() {
        return new DataFolder(path());
    }

    /** What is needed to find the house, not to start it. */
    LaunchOptions whereItIs() {
        return new LaunchOptions(home(), path(), HouseOptions.BASE_PORT, null, null, Set.of());
    }
}
