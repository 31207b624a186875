package dev.ratchet.enforcer.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code WHERE} clause out of constant conditions with parameters; a condition without a value is left out. */
final class Clause {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    Clause and(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.add(value);
        }
        return this;
    }

    Clause andAlways(String condition) {
        conditions.add(condition);
        return this;
    }

    String orderedBy(String order, int limit) {
        String where = conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
        return where + " ORDER BY " + order + " LIMIT " + limit;
    }

    Object[] parameters() {
        return parameters.toArray();
    }
}
