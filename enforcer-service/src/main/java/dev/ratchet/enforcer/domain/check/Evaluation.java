package dev.ratchet.enforcer.domain.check;

import dev.cel.common.exceptions.CelIterationLimitExceededException;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelEvaluationListener;
import dev.cel.runtime.CelFunctionResolver;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import dev.ratchet.events.Facts;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates a check, or parts of it one after the other, on one document within the limits of one evaluation. */
final class Evaluation {

    private final CompiledCheck check;
    private final Meter meter;
    private final Readings readings;
    private final FactReader reader;

    Evaluation(CompiledCheck check, Facts facts) {
        this(check, facts, new Meter(check.nanos()));
    }

    private Evaluation(CompiledCheck check, Facts facts, Meter meter) {
        this.check = check;
        this.meter = meter;
        this.readings = new Readings(meter);
        this.reader = new FactReader(facts, readings, check.regexes(), meter);
    }

    /** One that reads the facts anew, within what this one has left. */
    Evaluation further(Facts facts) {
        return new Evaluation(check, facts, meter);
    }

    Readings readings() {
        return readings;
    }

    boolean isStopped() {
        return meter.stopped() != null;
    }

    Object of(CelRuntime.Program program, CelEvaluationListener observer) throws CelEvaluationException {
        return traced(program, reader, observer);
    }

    /** @param bound variables of loops, which no fact is called like */
    Object of(CelRuntime.Program program, Map<String, Object> bound, CelEvaluationListener observer)
            throws CelEvaluationException {
        return traced(
                program, name -> bound.containsKey(name) ? Optional.of(bound.get(name)) : reader.find(name), observer);
    }

    private Object traced(CelRuntime.Program program, CelVariableResolver variables, CelEvaluationListener observer)
            throws CelEvaluationException {
        CelEvaluationListener metered = (at, value) -> {
            meter.charge(check.charges().of(at, value));
            observer.callback(at, value);
        };
        CelFunctionResolver functions = check.calls() ? reader.functions() : null;
        return functions == null ? program.trace(variables, metered) : program.trace(variables, functions, metered);
    }

    /** Why it came to nothing; null where missing facts alone are the reason. */
    @Nullable
    String reason(Throwable failed) {
        Throwable cause = rootOf(failed);
        Stopped stopped = stopped(cause);
        if (stopped != null) {
            return stopped.getMessage();
        }
        return readings.missing().isEmpty() ? said(cause) : null;
    }

    /** What went wrong, in its own words. */
    static String words(Throwable failed) {
        return said(rootOf(failed));
    }

    private static String said(Throwable cause) {
        return Readings.clean(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }

    private static Throwable rootOf(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && !(cause instanceof Stopped)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private @Nullable Stopped stopped(Throwable cause) {
        return switch (cause) {
            case Stopped itself -> itself;
            case CelIterationLimitExceededException tooMany -> Stopped.byIterations(CheckLanguage.MAX_ITERATIONS);
            case StackOverflowError tooDeep -> Stopped.byDepth();
            default -> meter.stopped();
        };
    }
}
