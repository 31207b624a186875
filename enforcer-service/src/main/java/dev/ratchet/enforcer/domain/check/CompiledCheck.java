package dev.ratchet.enforcer.domain.check;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import org.jspecify.annotations.Nullable;

/** A check that compiled. An evaluation that fails or lacks a fact it depends on is undecided, and says why. */
record CompiledCheck(Program program) implements Check {

    @Override
    public CheckResult on(Facts facts) {
        Readings readings = new Readings();
        FactReader reader = new FactReader(facts, readings);
        try {
            Object value = program.eval(reader, reader.functions());
            return value instanceof Boolean holds
                    ? result(holds ? RuleOutcome.HELD : RuleOutcome.FAILED, readings, null)
                    : result(RuleOutcome.UNDECIDED, readings, null);
        } catch (CelEvaluationException | RuntimeException failed) {
            return result(RuleOutcome.UNDECIDED, readings, readings.missing().isEmpty() ? reason(failed) : null);
        }
    }

    private static CheckResult result(RuleOutcome outcome, Readings readings, @Nullable String reason) {
        return new CheckResult(outcome, readings.shown(), readings.digest(), readings.missing(), reason);
    }

    private static String reason(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Readings.clean(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
    }
}
