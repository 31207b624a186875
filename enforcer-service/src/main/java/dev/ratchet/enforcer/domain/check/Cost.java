package dev.ratchet.enforcer.domain.check;

import dev.cel.common.ast.CelExpr;
import dev.ratchet.enforcer.domain.check.DeclaredSizes.Size;
import java.util.List;

/**
 * What evaluating an expression takes at most on facts of the declared sizes.
 *
 * @param steps its own and those of its parts
 * @param rounds of all its loops
 * @param size of its value
 * @param parts what it is made of, as often as each of them is evaluated
 */
record Cost(CelExpr at, long steps, long rounds, Size size, List<Cost> parts) {

    private static final long MOST = 1L << 50;

    /** An expression with steps of its own besides those of its parts. */
    static Cost of(CelExpr at, long ownSteps, Size size, List<Cost> parts) {
        long steps = parts.stream().mapToLong(Cost::steps).reduce(ownSteps, Cost::sum);
        long rounds = parts.stream().mapToLong(Cost::rounds).reduce(0, Cost::sum);
        return new Cost(at, steps, rounds, size, parts);
    }

    /** The same with rounds of its own. */
    Cost going(long more) {
        return new Cost(at, steps, sum(rounds, more), size, parts);
    }

    Cost times(long times) {
        return new Cost(
                at,
                product(steps, times),
                product(rounds, times),
                size,
                parts.stream().map(part -> part.times(times)).toList());
    }

    private static long product(long a, long b) {
        return a > MOST / Math.max(1, b) ? MOST : a * b;
    }

    /** The innermost loop or call that is too much all by itself; this one when none of its parts is. */
    Cost culprit(long most) {
        return parts.stream()
                .filter(part -> part.steps > most && !part.parts.isEmpty())
                .findFirst()
                .map(part -> part.culprit(most))
                .orElse(this);
    }

    private static long sum(long a, long b) {
        return Math.min(MOST, a + b);
    }
}
