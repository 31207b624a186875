package dev.ratchet.enforcer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
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

    /** A folder on a persistent volume of the replica, for its journal and its copy of the rule book. */
    Optional<Path> journal();

    /** What the journal may take on the disk. */
    @WithDefault("1G")
    MemorySize journalLimit();

    /** How long a decision waits for the log before it goes to the journal. */
    @WithDefault("100ms")
    Duration logPatience();

    /** Whether a decision that can be made durable nowhere is answered. */
    @WithDefault("best-effort")
    Audit audit();

    /** What an answer is worth without a record. */
    enum Audit {
        /** The gate answers, and says that it is unrecorded. */
        BEST_EFFORT,
        /** The gate does not answer without a record. */
        REQUIRED
    }
}
