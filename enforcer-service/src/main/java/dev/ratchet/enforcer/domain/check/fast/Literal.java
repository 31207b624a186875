package dev.ratchet.enforcer.domain.check.fast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indivisible part of a check, as it is or denied.
 *
 * @param shape the same text for what is always the same truth
 * @param bound how it can be found without being asked; absent where it has to be asked
 */
public record Literal(String shape, Truth truth, @Nullable Bound bound) {

    /** A simple claim of one named fact. */
    public sealed interface Bound {

        /** The claim's fact. */
        Fact fact();
    }

    /** A named fact that can be read by itself. */
    public static final class Fact {

        private final Slot slot;

        Fact(Slot slot) {
            this.slot = slot;
        }

        /** Its number; not a number where it is undecided. */
        public double number(Frame frame) {
            return slot.in(frame) instanceof Number number ? number.doubleValue() : Double.NaN;
        }

        /** Its text; absent where it is undecided. */
        public @Nullable String text(Frame frame) {
            return slot.in(frame) instanceof String text ? text : null;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Fact fact && fact.slot == slot;
        }

        @Override
        public int hashCode() {
            return slot.hashCode();
        }
    }

    /**
     * The fact is a number on one side of a limit.
     *
     * @param isAbove true where larger numbers hold
     * @param isInclusive true where the limit itself holds
     */
    public record Limit(Fact fact, boolean isAbove, boolean isInclusive, double limit) implements Bound {}

    /** The fact is none of these texts. */
    public record NoneOf(Fact fact, List<String> texts) implements Bound {}
}
