package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.exceptions.CelIterationLimitExceededException;
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
        CheckResult result = evaluated(facts, (at, value) -> {});
        return Stopped.isByDeadline(result.reason()) && hasHadSecondTry.compareAndSet(false, true)
                ? evaluated(facts, (at, value) -> {})
                : result;
    }

    @Override
    public Requirements requirements() {
        return new RequirementsOf(ast).all();
    }

    @Override
    public Explanation explained(Facts facts) {
        Observed observed = new Observed();
        CheckResult result = evaluated(facts, observed);
        return new Explanation(result, new ExplanationTree(ast, observed).whole(result.reason()));
    }

    private CheckResult evaluated(Facts facts, CelEvaluationListener observer) {
        Meter meter = new Meter(nanos);
        Readings readings = new Readings();
        FactReader reader = new FactReader(facts, readings, regexes, meter);
        CelEvaluationListener metered = (at, value) -> {
            meter.charge(charges.of(at, value));
            observer.callback(at, value);
        };
        try {
            Object value = calls ? program.trace(reader, reader.functions(), metered) : program.trace(reader, metered);
            return value instanceof Boolean holds
                    ? result(holds ? RuleOutcome.HELD : RuleOutcome.FAILED, readings, null)
                    : result(RuleOutcome.UNDECIDED, readings, null);
        } catch (CelEvaluationException | RuntimeException | StackOverflowError failed) {
            return result(RuleOutcome.UNDECIDED, readings, reason(failed, meter, readings));
        }
    }

    private static CheckResult result(RuleOutcome outcome, Readings readings, @Nullable String reason) {
        return new CheckResult(outcome, readings.shown(), readings.digest(), readings.missing(), reason);
    }

    private static @Nullable String reason(Throwable failed, Meter meter, Readings readings) {
        Throwable cause = failed;
        while (cause.getCause() != null && !(cause instanceof Stopped)) {
            cause = cause.getCause();
        }
        Stopped stopped = stopped(cause, meter);
        if (stopped != null) {
            return stopped.getMessage();
        }
        return readings.missing().isEmpty()
                ? Readings.clean(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage())
                : null;
    }

    private static @Nullable Stopped stopped(Throwable cause, Meter meter) {
        return switch (cause) {
            case Stopped itself -> itself;
            case CelIterationLimitExceededException tooMany -> Stopped.byIterations(CheckLanguage.MAX_ITERATIONS);
            case StackOverflowError tooDeep -> Stopped.byDepth();
            default -> meter.stopped();
        };
    }
}
