package dev.ratchet.enforcer.domain.check;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationListener;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parts of an expression came to in one evaluation: of each its last value, and how often it had one. */
final class Observed implements CelEvaluationListener {

    private final Map<Long, Object> values = new HashMap<>();
    private final Map<Long, Integer> times = new HashMap<>();

    @Override
    public void callback(CelExpr at, Object value) {
        values.put(at.id(), value);
        times.merge(at.id(), 1, Integer::sum);
    }

    @Nullable
    Object value(long part) {
        return values.get(part);
    }

    int times(long part) {
        return times.getOrDefault(part, 0);
    }
}
