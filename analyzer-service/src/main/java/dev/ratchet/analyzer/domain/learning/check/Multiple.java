package dev.ratchet.analyzer.domain.learning.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** So many times a whole number, which is how a check speaks of shares without fractions. */
public record Multiple(Expression number, long times) implements Expression {

    @Override
    public @Nullable Object in(Scope scope) {
        return number.in(scope) instanceof Double value ? (Object) (value * times) : null;
    }

    @Override
    public String cel() {
        return times == 1 ? number.cel() : number.cel() + " * " + times;
    }

    @Override
    public double bits() {
        return number.bits() + (times == 1 ? 0 : 1);
    }

    @Override
    public List<String> words() {
        return number.words();
    }
}
