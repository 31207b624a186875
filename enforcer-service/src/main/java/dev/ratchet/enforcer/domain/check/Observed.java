package dev.ratchet.enforcer.domain.check;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationListener;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of an expression came to in one evaluation: of each its last value and how often it had one, of a loop its
 * rounds.
 */
final class Observed implements CelEvaluationListener {

    private final Loops loops;
    private final Map<Long, Object> values = new HashMap<>();
    private final Map<Long, Integer> times = new HashMap<>();
    private final Map<Long, Rounds> rounds = new HashMap<>();

    Observed(Loops loops) {
        this.loops = loops;
    }

    @Override
    public void callback(CelExpr at, Object value) {
        values.put(at.id(), value);
        times.merge(at.id(), 1, Integer::sum);
        loops.over(at).ifPresent(loop -> rounds.put(loop, new Rounds()));
        if (value.equals(true)) {
            loops.turnedBy(at).map(rounds::get).ifPresent(Rounds::next);
        }
        loops.decidedBy(at).map(rounds::get).ifPresent(those -> those.came(value));
    }

    @Nullable
    Object value(long part) {
        return values.get(part);
    }

    Map<Long, Integer> times() {
        return Map.copyOf(times);
    }

    /** Of a loop as it went the last time; nothing where it never began. */
    @Nullable
    Rounds rounds(long loop) {
        Rounds gone = rounds.get(loop);
        if (gone != null) {
            gone.close();
        }
        return gone;
    }
}
