package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.fast.Literal.Fact;
import dev.ratchet.enforcer.domain.check.fast.Literal.Limit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Claims that one fact is on the same side of limits, sorted, so that those that don't hold are a stretch of them. */
final class Ladder {

    /** Which claims stand on one ladder. */
    record Side(Fact fact, boolean isAbove, boolean isInclusive) {

        static Side of(Limit limit) {
            return new Side(limit.fact(), limit.isAbove(), limit.isInclusive());
        }
    }

    /** A claim by its limit, in one clause. */
    record Rung(double limit, int clause) {}

    private final Side side;
    private final double[] limits;
    private final int[] clauses;

    Ladder(Side side, List<Rung> rungs) {
        List<Rung> sorted =
                rungs.stream().sorted(Comparator.comparingDouble(Rung::limit)).toList();
        this.side = side;
        this.limits = sorted.stream().mapToDouble(Rung::limit).toArray();
        this.clauses = sorted.stream().mapToInt(Rung::clause).toArray();
    }

    void visit(Question question, Room room) {
        double number = side.fact().number(question.frame());
        boolean isUnknown = Double.isNaN(number);
        int from = isUnknown || !side.isAbove() ? 0 : first(number, side.isInclusive());
        int to = isUnknown || side.isAbove() ? limits.length : first(number, !side.isInclusive());
        for (int i = from; i < to; i++) {
            room.visit(clauses[i], question);
        }
    }

    /** The place of the first limit above the number, or of the first that is not below it. */
    private int first(double number, boolean above) {
        int place = Arrays.binarySearch(limits, number);
        if (place < 0) {
            return -place - 1;
        }
        if (above) {
            while (place < limits.length && limits[place] == number) {
                place++;
            }
        } else {
            while (place > 0 && limits[place - 1] == number) {
                place--;
            }
        }
        return place;
    }
}
