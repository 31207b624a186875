package dev.ratchet.enforcer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the gate is set up. */
@ConfigMapping(prefix = "ratchet.enforcer")
public interface EnforcerConfig {

    /** Paths of facts that are redacted whole, for example {@code custom.contract}. */
    Optional<List<String>> redactPaths();

    /**
     * The git repositories that packs may come from: addresses, or beginnings of addresses that end with a slash. None
     * unless told.
     */
    Optional<List<String>> packRepositories();

    /** How long ago the rule book may have been confirmed before an answer says that it is degraded. */
    @WithDefault("5m")
    Duration staleAfter();

    /** The largest facts, in bytes of JSON. */
    @WithDefault("921600")
    int maxFactsBytes();

    /** What this replica calls itself; absent means a name of its own at every start. */
    Optional<String> replica();
}
