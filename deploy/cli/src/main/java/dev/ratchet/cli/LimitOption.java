package dev.ratchet.cli;

import picocli.CommandLine.Option;

/** How much of a list is wanted. */
public final class LimitOption {

    @Option(names = "--limit", paramLabel = "N", description = "how many at most (default: ${DEFAULT-VALUE})")
    private int limit = 100;

    /** At least one. */
    int count() {
        if (limit < 1) {
            throw new Refused("--limit: a number from 1 on, not " + limit);
        }
        return limit;
    }
}
