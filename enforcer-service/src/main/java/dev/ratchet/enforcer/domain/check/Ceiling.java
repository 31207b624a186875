package dev.ratchet.enforcer.domain.check;

import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.ratchet.enforcer.domain.check.fast.Extent;
import dev.ratchet.enforcer.domain.check.fast.Reach;
import java.util.Map;
import java.util.Optional;

/**
 * Up to which {@link Extent} of the facts the interpreter certainly ends within its {@link Meter}, whichever parts of the
 * check it evaluates. Where {@link CostBound} assumes, this one knows.
 */
final class Ceiling {

    /** Less than the meter allows, so that nothing small that was overlooked can matter. */
    private static final long MOST = Meter.MAX_STEPS / 4 * 3;

    private final CelAbstractSyntaxTree ast;
    private final Map<String, Pattern> regexes;

    /** @param regexes those that are written out in the check */
    Ceiling(CelAbstractSyntaxTree ast, Map<String, Pattern> regexes) {
        this.ast = ast;
        this.regexes = regexes;
    }

    /** Empty when not even the smallest extent is safe. */
    Optional<Reach> reach() {
        Bulks smallest = new Bulks(ast, regexes, 0);
        if (!smallest.isWithin(MOST)) {
            return Optional.empty();
        }
        int safe = 0;
        int unsafe = Extent.LARGEST + 1;
        for (int next = Extent.LARGEST; unsafe - safe > 1; next = (safe + unsafe) / 2) {
            if (new Bulks(ast, regexes, next).isWithin(MOST)) {
                safe = next;
            } else {
                unsafe = next;
            }
        }
        return Optional.of(new Reach(safe == Extent.LARGEST ? 0 : smallest.parts(), safe));
    }
}
