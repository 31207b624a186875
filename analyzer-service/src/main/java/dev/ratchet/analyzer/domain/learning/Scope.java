package dev.ratchet.analyzer.domain.learning;

import org.jspecify.annotations.Nullable;

/**
 * Where names are looked up: in a document, and inside a list in one of its rows.
 *
 * @param row the element of the list that is looked at; absent outside lists
 */
record Scope(Snapshot snapshot, @Nullable Object row) {

    static Scope of(Snapshot snapshot) {
        return new Scope(snapshot, null);
    }

    Scope at(Object element) {
        return new Scope(snapshot, element);
    }
}
