package dev.ratchet.cli;

import dev.ratchet.launcher.LaunchOptions;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the house is started: its data, its ports, and the broker and the database where they are the user's own. */
public final class HouseOptions {

    static final int BASE_PORT = LaunchOptions.USUAL_BASE_PORT;

    private static final int LAST_BASE_PORT = 65_500;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--base-port",
            paramLabel = "N",
            description =
                    "detector N+1, analyzer N+2, enforcer N+3, metrics N+4, Kafka N+5, PostgreSQL N+6 (default: 8180)")
    private int basePort = BASE_PORT;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "use this broker instead of starting one")
    private @Nullable String kafka;

    @Option(names = "--postgres", paramLabel = "URL", description = "use this database instead of starting one")
    private @Nullable String postgres;

    @Option(names = "--only", hidden = true, split = ",", paramLabel = "NAME")
    private Set<String> only = new LinkedHashSet<>();

    /** The folder that holds all data. */
    public Path data() {
        return data.path();
    }

    /** What the launcher is asked for. */
    public LaunchOptions launchOptions() {
        if (basePort < 1024 || basePort > LAST_BASE_PORT) {
            throw new Refused("--base-port: a number from 1024 to " + LAST_BASE_PORT + ", not " + basePort);
        }
        return new LaunchOptions(DataOption.home(), data.path(), basePort, kafka, postgres, only);
    }
}
