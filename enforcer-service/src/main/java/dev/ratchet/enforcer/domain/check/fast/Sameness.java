package dev.ratchet.enforcer.domain.check.fast;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** When two values are the same, and which of two numbers comes first, across types, as CEL defines it. */
final class Sameness {

    private static final double LONGEST = (double) Long.MAX_VALUE;
    private static final double SHORTEST = (double) Long.MIN_VALUE;

    private Sameness() {}

    static int of(Object left, Object right) {
        if (left == Value.NONE || right == Value.NONE) {
            return Truth.UNDECIDED;
        }
        return Truth.known(isSame(left, right));
    }

    static boolean isSame(Object left, Object right) {
        if (left instanceof String text) {
            return text.equals(right);
        }
        if (left instanceof Number number) {
            return right instanceof Number other && order(number, other) == 0;
        }
        if (left instanceof List<?> list) {
            return right instanceof List<?> other && isSame(list, other);
        }
        if (left instanceof Map<?, ?> || right instanceof Map<?, ?>) {
            throw new Beyond();
        }
        return left.equals(right);
    }

    /** Below 0, 0 or above 0. What is no number is beyond reach. */
    static int order(Number left, Number right) {
        if (left instanceof Long l) {
            return right instanceof Long r ? Long.compare(l, r) : -mixed(right.doubleValue(), l);
        }
        return right instanceof Long r ? mixed(left.doubleValue(), r) : broken(left.doubleValue(), right.doubleValue());
    }

    /** Whether a list has the value. */
    static int isIn(Object value, List<?> list) {
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            throw new Beyond();
        }
        for (Object element : list) {
            if (value instanceof Number number
                    ? element instanceof Number other && order(other, number) == 0
                    : value.equals(element)) {
                return Truth.TRUE;
            }
        }
        return Truth.FALSE;
    }

    private static int broken(double left, double right) {
        if (Double.isNaN(left) || Double.isNaN(right)) {
            throw new Beyond();
        }
        return left < right ? -1 : left > right ? 1 : 0;
    }

    private static int mixed(double left, long right) {
        if (Double.isNaN(left)) {
            throw new Beyond();
        }
        return left < SHORTEST ? -1 : left > LONGEST ? 1 : Double.compare(left, (double) right);
    }

    private static boolean isSame(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        Iterator<?> others = right.iterator();
        return left.stream().allMatch(element -> isSame(element, others.next()));
    }
}
