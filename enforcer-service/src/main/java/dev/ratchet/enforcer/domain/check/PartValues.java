package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that parts of a check have by themselves, also those that its outcome didn't need. All of them and the outcome
 * together may cost what one evaluation may.
 */
final class PartValues {

    private final CompiledCheck check;
    private final Evaluation evaluation;

    /** @param evaluation with what the outcome has left of the work that may be done */
    PartValues(CompiledCheck check, Evaluation evaluation) {
        this.check = check;
        this.evaluation = evaluation;
    }

    /** No part gets a value any more. */
    boolean areExhausted() {
        return evaluation.isStopped();
    }

    /**
     * Evaluates a part; what it comes to, and what its own parts come to, is observed.
     *
     * @param bound the variables of the loops around it
     * @return why it has no value; null where it has one, or where facts are missing
     */
    @Nullable
    String evaluate(CelExpr part, Map<String, Object> bound, Observed observed) {
        try {
            evaluation.of(check.runtime().createProgram(alone(part)), bound, observed);
            return null;
        } catch (CelEvaluationException | RuntimeException | StackOverflowError failed) {
            return evaluation.isStopped() ? evaluation.reason(failed) : Evaluation.words(failed);
        }
    }

    private CelAbstractSyntaxTree alone(CelExpr part) {
        CelAbstractSyntaxTree all = check.ast();
        return CelAbstractSyntaxTree.newCheckedAst(part, all.getSource(), all.getReferenceMap(), all.getTypeMap());
    }
}
