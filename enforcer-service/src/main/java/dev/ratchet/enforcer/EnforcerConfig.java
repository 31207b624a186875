package dev.ratchet.enforcer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    /** How long after its request a waiver may last. */
    @WithDefault("365d")
    Duration waiverLimit();

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

    /** When modes change by themselves. */
    Promotion promotion();

    /** What is asked of a rule before its mode changes. */
    interface Promotion {

        /** The share of false positives that a rule must stay below, 0..1. */
        @WithDefault("0.05")
        double target();

        /** How likely any wrong promotion, and any wrong demotion, may be over the life of a rule's version, 0..1. */
        @WithDefault("0.05")
        double alpha();

        /** The fewest judged episodes that a promotion rests on. */
        @WithDefault("30")
        int toPromote();

        /** The fewest judged episodes that a demotion rests on. */
        @WithDefault("10")
        int toDemote();
    }

    /** How backtests are run. */
    Backtest backtest();

    /** How much of the machine backtests may take. */
    interface Backtest {

        /** Backtests at once. */
        @WithDefault("2")
        int atOnce();

        /** Backtests under way and waiting, beyond which no other is taken. */
        @WithDefault("10")
        int waiting();

        /** Backtests that are kept with their results, those under way included. */
        @WithDefault("50")
        int kept();

        /**
         * How long one that somebody asked for may take, from its beginning on and with the time that it waits; the same for
         * all replicas, since none counts as under way for longer.
         */
        @WithDefault("1h")
        Duration longest();

        /** Partitions that one backtest reads at once. */
        @WithDefault("2")
        int readers();

        /** The newest decisions that a proposal is tried on when it arrives. */
        @WithDefault("100000")
        int proposalDecisions();

        /** How long that may take; what has been read by then is the result. */
        @WithDefault("60s")
        Duration proposalTime();
    }

    /** Who approves improvements, by workflow; where nothing is said, people do. */
    Map<String, Policy> policies();

    /** Who approves. */
    enum Approval {
        MANUAL,
        AUTO
    }

    /** What a backtest must prove before its draft rule is approved without a person; shares are 0..1, bounds of 95 %. */
    interface Policy {

        @WithDefault("manual")
        Approval approval();

        /** The mode that the rule begins in. */
        @WithDefault("shadow")
        String mode();

        /** The fewest decisions that it was tried on. */
        @WithDefault("100")
        int evaluated();

        /** The largest share of these that may have lacked a fact. */
        @WithDefault("0.1")
        double undecided();

        /** The lower bound of the share of violations that it catches. */
        @WithDefault("0.5")
        double caughtAtLeast();

        /** The upper bound of the share of sound runs that it stops. */
        @WithDefault("0.05")
        double soundStoppedAtMost();
    }
}
