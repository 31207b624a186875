package dev.ratchet.analyzer.domain.attribution;

import dev.ratchet.analyzer.domain.attribution.Dimensions.Dimension;
import dev.ratchet.analyzer.domain.attribution.Dimensions.Valued;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Every conjunction of one to three values of different dimensions that at least two cases of the pattern meet. */
final class Conjunctions {

    private static final int LONGEST = 3;
    private static final int FEWEST = 2;

    private final Dimensions dimensions;

    Conjunctions(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    /**
     * One conjunction.
     *
     * @param statedBits the length of its statement, see {@link CodeLength}
     */
    record Met(List<Condition> conditions, CaseSet known, CaseSet cases, double statedBits) {}

    void forEach(Consumer<Met> seen) {
        CodeLength length = new CodeLength(dimensions.all().size());
        for (int i = 0; i < dimensions.all().size(); i++) {
            CaseSet known = dimensions.all().get(i).known();
            extend(new Met(List.of(), known, known, 0), i, 0, length, seen);
        }
    }

    private void extend(Met shorter, int at, double valueBits, CodeLength length, Consumer<Met> seen) {
        Dimension dimension = dimensions.all().get(at);
        double bits = valueBits + CodeLength.log2(dimension.distinct());
        CaseSet known = shorter.known().and(dimension.known());
        for (Valued valued : dimension.values()) {
            if (dimensions.metInPattern(shorter.cases(), valued.cases()) < FEWEST) {
                continue;
            }
            CaseSet cases = shorter.cases().and(valued.cases());
            List<Condition> conditions = new ArrayList<>(shorter.conditions());
            conditions.add(valued.condition());
            Met met = new Met(conditions, known, cases, length.of(conditions.size()) + bits);
            seen.accept(met);
            if (conditions.size() < LONGEST) {
                for (int next = at + 1; next < dimensions.all().size(); next++) {
                    extend(met, next, bits, length, seen);
                }
            }
        }
    }
}
