package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelEvaluationListener;
import dev.cel.runtime.CelRuntime;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A check that compiled. An evaluation that fails, is stopped or lacks a fact it depends on is undecided, and says why.
 */
record CompiledCheck(
        CelRuntime runtime,
        CelRuntime.Program program,
        CelAbstractSyntaxTree ast,
        boolean calls,
        Charges charges,
        Regexes regexes,
        LongSupplier nanos,
        AtomicBoolean hasHadSecondTry)
        implements Check {

    /** The first time that only the clock stops it, its code may just have been cold: then it is tried again, once ever. */
    @Override
    public CheckResult on(Facts facts) {
        CheckResult result = evaluated(new Evaluation(this, facts), (at, value) -> {});
        return result.isByDeadline() && hasHadSecondTry.compareAndSet(false, true)
                ? evaluated(new Evaluation(this, facts), (at, value) -> {})
                : result;
    }

    @Override
    public Requirements requirements() {
        return new RequirementsOf(ast).all();
    }

    @Override
    public Explanation explained(Facts facts) {
        Loops loops = new Loops(ast);
        Observed observed = new Observed(loops);
        Evaluation evaluation = new Evaluation(this, facts);
        CheckResult result = evaluated(evaluation, observed);
        PartValues values = new PartValues(this, evaluation.further(facts));
        return new Explanation(result, new ExplanationTree(ast, loops, observed, values).whole(result.reason()));
    }

    private CheckResult evaluated(Evaluation evaluation, CelEvaluationListener observer) {
        try {
            Object value = evaluation.of(program, observer);
            return value instanceof Boolean holds
                    ? result(holds ? RuleOutcome.HELD : RuleOutcome.FAILED, evaluation, null)
                    : result(RuleOutcome.UNDECIDED, evaluation, null);
        } catch (CelEvaluationException | RuntimeException | StackOverflowError failed) {
            return result(RuleOutcome.UNDECIDED, evaluation, evaluation.reason(failed));
        }
    }

    private static CheckResult result(RuleOutcome outcome, Evaluation evaluation, @Nullable String reason) {
        Readings readings = evaluation.readings();
        return new CheckResult(outcome, readings.shown(), readings.digest(), readings.missing(), reason);
    }
}
