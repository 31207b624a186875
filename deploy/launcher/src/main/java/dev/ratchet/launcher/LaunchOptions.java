package dev.ratchet.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param home the checkout with the built services
 * @param data everything that is kept between runs
 * @param basePort the port after which the run's six ports begin
 * @param kafka {@code host:port} of the user's own broker; null: one is started
 * @param postgres URL of the user's own database; null: one is started
 * @param only names of the processes to be started; empty: all
 */
public record LaunchOptions(
        Path home,
        Path data,
        int basePort,
        @Nullable String kafka,
        @Nullable String postgres,
        Set<String> only) {

    /** Where the ports begin when the user has no wish. */
    public static final int USUAL_BASE_PORT = 8180;

    private static final int FIRST_PORT = 1024;
    private static final int LAST_PORT = 65535;

    public LaunchOptions {
        only = Set.copyOf(only);
    }

    public int port(Component component) {
        return component.port(basePort);
    }

    /** The processes that this run starts: all, except where the user brings their own. */
    public List<Component> components() {
        Set<Component> wanted = wanted();
        return Arrays.stream(Component.values())
                .filter(wanted::contains)
                .filter(component -> component != Component.KAFKA || kafka == null)
                .filter(component -> component != Component.POSTGRES || postgres == null)
                .toList();
    }

    /** Where Kafka is, ours or the user's. */
    public String bootstrapServers() {
        return kafka == null ? "127.0.0.1:" + port(Component.KAFKA) : kafka;
    }

    /** The user's own database, if they brought one. */
    Optional<Database> database() {
        return Optional.ofNullable(postgres).map(url -> Database.parse(url, System.getenv()));
    }

    /** Refuses what cannot be meant. */
    void check() {
        if (Component.DETECTOR.port(basePort) < FIRST_PORT || Component.POSTGRES.port(basePort) > LAST_PORT) {
            throw LaunchFailed.badRequest("--base-port: expected a number from 1023 to " + (LAST_PORT - 6));
        }
        wanted();
    }

    private Set<Component> wanted() {
        return only.isEmpty()
                ? Set.of(Component.values())
                : only.stream().map(LaunchOptions::component).collect(Collectors.toUnmodifiableSet());
    }

    private static Component component(String name) {
        return Component.named(name)
                .orElseThrow(() -> LaunchFailed.badRequest("--only: there is no process called " + name));
    }
}
