package dev.ratchet.analyzer.domain.learning.check;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two numbers of a document reckoned together, such as how much was spent less how much was planned. */
public record Reckoned(Expression left, Sign sign, Expression right) implements Expression {

    /** How numbers are reckoned together. */
    public enum Sign {
        PLUS("+"),
        MINUS("-");

        private final String symbol;

        Sign(String symbol) {
            this.symbol = symbol;
        }
    }

    @Override
    public @Nullable Object in(Scope scope) {
        return left.in(scope) instanceof Double one && right.in(scope) instanceof Double other
                ? (Object) (sign == Sign.PLUS ? one + other : one - other)
                : null;
    }

    @Override
    public String cel() {
        return left.cel() + " " + sign.symbol + " " + right.cel();
    }

    @Override
    public double bits() {
        return 1 + left.bits() + right.bits();
    }

    @Override
    public List<String> words() {
        return Stream.concat(left.words().stream(), right.words().stream()).toList();
    }
}
