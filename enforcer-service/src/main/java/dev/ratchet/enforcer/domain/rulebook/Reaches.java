package dev.ratchet.enforcer.domain.rulebook;

import java.util.Comparator;
import java.util.List;

/** Rules that read the same parts of a document, by how large these may be: on larger ones only the interpreter is believed. */
final class Reaches {

    /** A rule by the largest extent on which closures are believed. */
    record Limited(int largest, int rule) {}

    private final int parts;
    private final int[] largest;
    private final int[] rules;

    Reaches(int parts, List<Limited> limited) {
        List<Limited> sorted = limited.stream()
                .sorted(Comparator.comparingInt(Limited::largest))
                .toList();
        this.parts = parts;
        this.largest = sorted.stream().mapToInt(Limited::largest).toArray();
        this.rules = sorted.stream().mapToInt(Limited::rule).toArray();
    }

    void visit(Question question, List<RuleInForce> of) {
        int extent = question.frame().extent(parts);
        for (int i = 0; i < rules.length && largest[i] < extent; i++) {
            question.find(of.get(rules[i]));
        }
    }
}
