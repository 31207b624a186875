package dev.ratchet.cli;

import org.jspecify.annotations.Nullable;

/** A path with the filters that were asked for. */
public record Query(String path) {

    /** With a filter; none where nothing was asked for. */
    public Query with(String name, @Nullable Object value) {
        return value == null
                ? this
                : new Query(path + (path.contains("?") ? "&" : "?") + name + "=" + Paths.segment(value.toString()));
    }
}
