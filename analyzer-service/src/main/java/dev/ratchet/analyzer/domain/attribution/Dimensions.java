package dev.ratchet.analyzer.domain.attribution;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cases of a contrast by dimension: where each is known, and which cases have which value. A dimension in which all
 * cases are alike tells nothing and is left out.
 */
final class Dimensions {

    /** At most so many values of a dimension are looked at; all are counted. */
    private static final int VALUES = 40;

    /** One value with the cases that have it. */
    record Valued(Condition condition, CaseSet cases) {}

    /**
     * One dimension.
     *
     * @param known the cases in which it is known
     * @param distinct how many values it has
     * @param values those that at least two cases of the pattern have, the most frequent first
     */
    record Dimension(String name, CaseSet known, int distinct, List<Valued> values) {}

    private final int size;
    private final CaseSet inPattern;
    private final List<Dimension> all;

    Dimensions(List<Case> cases) {
        BitSet members = new BitSet();
        Map<String, Map<String, BitSet>> byName = new TreeMap<>();
        for (int i = 0; i < cases.size(); i++) {
            members.set(i, cases.get(i).inPattern());
            int index = i;
            cases.get(i)
                    .circumstances()
                    .forEach((name, value) -> byName.computeIfAbsent(name, n -> new TreeMap<>())
                            .computeIfAbsent(value, v -> new BitSet())
                            .set(index));
        }
        size = cases.size();
        inPattern = CaseSet.of(members, size);
        all = byName.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> dimension(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<Dimension> all() {
        return all;
    }

    Cells cells(CaseSet known, CaseSet met) {
        int metInPattern = met.common(inPattern);
        int knownInPattern = known.common(inPattern);
        return new Cells(metInPattern, knownInPattern, met.size() - metInPattern, known.size() - knownInPattern);
    }

    /** How many cases of the pattern are in both. */
    int metInPattern(CaseSet one, CaseSet other) {
        return inPattern.common(one, other);
    }

    private Dimension dimension(String name, Map<String, BitSet> byValue) {
        BitSet known = new BitSet();
        byValue.values().forEach(known::or);
        List<Valued> values = byValue.entrySet().stream()
                .map(entry -> new Valued(new Condition(name, entry.getKey()), CaseSet.of(entry.getValue(), size)))
                .filter(valued -> inPattern.common(valued.cases()) >= 2)
                .sorted(Comparator.comparingInt((Valued valued) -> -inPattern.common(valued.cases())))
                .limit(VALUES)
                .toList();
        return new Dimension(name, CaseSet.of(known, size), byValue.size(), values);
    }
}
