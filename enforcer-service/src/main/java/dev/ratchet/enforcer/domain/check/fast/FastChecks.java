package dev.ratchet.enforcer.domain.check.fast;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.types.CelType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns checked expressions into closures over named facts. */
public final class FastChecks {

    private final Map<String, Slot> slots;
    private final int maxRegexProgram;

    /**
     * @param facts the named facts with their types
     * @param maxRegexProgram the largest regular expression, in instructions
     */
    public FastChecks(Map<String, CelType> facts, int maxRegexProgram) {
        this.slots = Slot.of(facts);
        this.maxRegexProgram = maxRegexProgram;
    }

    /**
     * The expression as closures; empty when it contains what closures don't cover.
     *
     * @param reach on which documents the interpreter comes to an end
     */
    public Optional<Formula> of(CelAbstractSyntaxTree checked, Reach reach) {
        try {
            Translation translation = new Translation(slots, checked.getReferenceMap(), maxRegexProgram);
            Truth whole = translation.truth(checked.getExpr());
            boolean isDivisible = translation.loops() <= 1;
            List<List<Literal>> clauses = isDivisible ? new Clauses(translation).of(checked.getExpr()) : List.of();
            return Optional.of(new Formula(whole, clauses, Plainness.of(checked, slots), reach));
        } catch (Beyond notCovered) {
            return Optional.empty();
        }
    }
}
