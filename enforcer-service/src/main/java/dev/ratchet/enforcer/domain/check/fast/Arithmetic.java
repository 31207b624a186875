package dev.ratchet.enforcer.domain.check.fast;

import java.util.ArrayList;
import java.util.List;

/** Calculations on values; one that overflows, divides by zero or mixes types has no value. */
enum Arithmetic {
    PLUS("_+_"),
    MINUS("_-_"),
    TIMES("_*_"),
    OVER("_/_"),
    REST("_%_");

    private static final int MAX_JOINED_TEXT = 4_000;
    private static final int MAX_JOINED_LIST = 1_000;

    private final String function;

    Arithmetic(String function) {
        this.function = function;
    }

    static boolean has(String function) {
        return List.of(values()).stream().anyMatch(known -> known.function.equals(function));
    }

    static Arithmetic of(String function) {
        return List.of(values()).stream()
                .filter(known -> known.function.equals(function))
                .findFirst()
                .orElseThrow();
    }

    Object of(Object left, Object right) {
        if (left instanceof Long l && right instanceof Long r) {
            return whole(l, r);
        }
        if (left instanceof Double l && right instanceof Double r) {
            return broken(l, r);
        }
        return this == PLUS ? joined(left, right) : Value.NONE;
    }

    static Object negated(Signature signature, Object value) {
        if (!signature.fits(value)) {
            return Value.NONE;
        }
        return switch (value) {
            case Long whole -> whole == Long.MIN_VALUE ? Value.NONE : (Object) (-whole);
            case Double broken -> -broken;
            default -> Value.NONE;
        };
    }

    private Object whole(long left, long right) {
        try {
            return switch (this) {
                case PLUS -> Math.addExact(left, right);
                case MINUS -> Math.subtractExact(left, right);
                case TIMES -> Math.multiplyExact(left, right);
                case OVER -> Math.divideExact(left, right);
                case REST -> left % right;
            };
        } catch (ArithmeticException overflow) {
            return Value.NONE;
        }
    }

    private Object broken(double left, double right) {
        return switch (this) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case OVER -> left / right;
            case REST -> Value.NONE;
        };
    }

    private static Object joined(Object left, Object right) {
        if (left instanceof String l && right instanceof String r) {
            return l.length() + r.length() > MAX_JOINED_TEXT ? Value.NONE : l + r;
        }
        if (left instanceof List<?> l && right instanceof List<?> r) {
            if (r.size() > 1 && l.size() + r.size() > MAX_JOINED_LIST) {
                return Value.NONE;
            }
            List<Object> both = new ArrayList<>(l);
            both.addAll(r);
            return both;
        }
        return Value.NONE;
    }
}
