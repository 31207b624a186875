package dev.ratchet.enforcer.domain.check.fast;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How two values are held against each other. Numbers compare across their types, as CEL defines it. */
enum Comparison {
    LESS("_<_"),
    AT_MOST("_<=_"),
    MORE("_>_"),
    AT_LEAST("_>=_");

    private final String function;

    Comparison(String function) {
        this.function = function;
    }

    static @Nullable Comparison of(String function) {
        for (Comparison comparison : values()) {
            if (comparison.function.equals(function)) {
                return comparison;
            }
        }
        return null;
    }

    /** A number among the facts held against a number of the same type; empty for anything else. */
    Optional<Truth> with(Slot slot, CelExpr constant) {
        if (constant.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return Optional.empty();
        }
        if (slot.type().equals(SimpleType.INT) && constant.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
            return Optional.of(whole(slot, constant.constant().int64Value()));
        }
        if (slot.type().equals(SimpleType.DOUBLE) && constant.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE) {
            return Optional.of(broken(slot, constant.constant().doubleValue()));
        }
        return Optional.empty();
    }

    private Truth whole(Slot slot, long limit) {
        return switch (this) {
            case LESS -> f -> slot.in(f) instanceof Long n ? Truth.known(n < limit) : Truth.UNDECIDED;
            case AT_MOST -> f -> slot.in(f) instanceof Long n ? Truth.known(n <= limit) : Truth.UNDECIDED;
            case MORE -> f -> slot.in(f) instanceof Long n ? Truth.known(n > limit) : Truth.UNDECIDED;
            case AT_LEAST -> f -> slot.in(f) instanceof Long n ? Truth.known(n >= limit) : Truth.UNDECIDED;
        };
    }

    private Truth broken(Slot slot, double limit) {
        return switch (this) {
            case LESS -> f -> slot.in(f) instanceof Double n ? Truth.known(n < limit) : Truth.UNDECIDED;
            case AT_MOST -> f -> slot.in(f) instanceof Double n ? Truth.known(n <= limit) : Truth.UNDECIDED;
            case MORE -> f -> slot.in(f) instanceof Double n ? Truth.known(n > limit) : Truth.UNDECIDED;
            case AT_LEAST -> f -> slot.in(f) instanceof Double n ? Truth.known(n >= limit) : Truth.UNDECIDED;
        };
    }

    /** The one that is true where this is false. */
    Comparison negated() {
        return switch (this) {
            case LESS -> AT_LEAST;
            case AT_MOST -> MORE;
            case MORE -> AT_MOST;
            case AT_LEAST -> LESS;
        };
    }

    /** The one that is true with its sides exchanged. */
    Comparison turned() {
        return switch (this) {
            case LESS -> MORE;
            case AT_MOST -> AT_LEAST;
            case MORE -> LESS;
            case AT_LEAST -> AT_MOST;
        };
    }

    /** @param order below 0, 0 or above 0 */
    boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    int of(Object left, Object right) {
        if (left instanceof Long l && right instanceof Long r) {
            return Truth.known(holds(Long.compare(l, r)));
        }
        if (left instanceof Number l && right instanceof Number r) {
            return Truth.known(holds(Sameness.order(l, r)));
        }
        if (left instanceof String l && right instanceof String r) {
            return Truth.known(holds(l.compareTo(r)));
        }
        if (left instanceof Boolean l && right instanceof Boolean r) {
            return Truth.known(holds(Boolean.compare(l, r)));
        }
        return Truth.UNDECIDED;
    }
}
