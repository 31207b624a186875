package dev.ratchet.analyzer.domain.learning.check;

import dev.ratchet.analyzer.domain.learning.facts.Cel;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many hours one instant of a document is after another. */
public record Elapsed(Expression later, Expression earlier) implements Expression {

    private static final double SECONDS = 3_600;

    @Override
    public @Nullable Object in(Scope scope) {
        Double until = Times.seconds(later.in(scope));
        Double since = Times.seconds(earlier.in(scope));
        return until == null || since == null ? null : (Object) ((until - since) / SECONDS);
    }

    @Override
    public String cel() {
        return "timestamp(" + later.cel() + ") - timestamp(" + earlier.cel() + ")";
    }

    @Override
    public double bits() {
        return 2 + later.bits() + earlier.bits();
    }

    @Override
    public List<String> words() {
        return Stream.concat(later.words().stream(), earlier.words().stream()).toList();
    }

    /** A number of hours, as a check writes it. */
    public record Hours(double hours) implements Expression {

        @Override
        public Object in(Scope scope) {
            return hours;
        }

        @Override
        public String cel() {
            return "duration(\"" + Cel.number(BigDecimal.valueOf(hours), true) + "h\")";
        }

        @Override
        public double bits() {
            return new Literal(hours, true).bits();
        }

        @Override
        public List<String> words() {
            return List.of();
        }
    }
}
