package dev.ratchet.analyzer.domain.learning.check;

import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Where names are looked up: in a document, and inside a list in one of its rows.
 *
 * @param row the element of the list that is looked at; absent outside lists
 */
public record Scope(Snapshot snapshot, @Nullable Object row) {

    public static Scope of(Snapshot snapshot) {
        return new Scope(snapshot, null);
    }

    public Scope at(Object element) {
        return new Scope(snapshot, element);
    }
}
