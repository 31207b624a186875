package dev.ratchet.launcher;

import org.jspecify.annotations.Nullable;

/**
 * How one process of a run is doing.
 *
 * @param up whether it serves
 * @param pid null: it is the user's own
 * @param url where it is: a service's address, the broker's host and port, the database's JDBC URL
 * @param reason why it does not serve; empty when it does
 */
public record ProcessStatus(
        String name,
        boolean up,
        @Nullable Long pid,
        @Nullable String url,
        String reason) {}
