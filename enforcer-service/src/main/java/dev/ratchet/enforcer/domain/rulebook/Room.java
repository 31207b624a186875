package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.fast.Formula;
import java.util.List;

/**
 * The rules of one scope at one checkpoint, arranged by what they claim. A rule whose check is a conjunction of clauses is
 * looked at only when the one literal that stands for a clause is not true.
 */
final class Room {

    /** A literal that must be asked, and the clauses that it stands for. */
    record Asked(int literal, int[] clauses) {}

    /** A clause: the place of its rule, and what else would make it true. */
    record Clause(int rule, int[] alternatives) {}

    private final List<RuleInForce> rules;
    private final Clause[] clauses;
    private final Ladder[] ladders;
    private final Exclusions[] exclusions;
    private final Asked[] asked;
    private final int[] whole;
    private final Reaches[] reaches;

    /**
     * @param whole the places of the rules that can't be taken apart
     * @param reaches of the others
     */
    Room(
            List<RuleInForce> rules,
            List<Clause> clauses,
            List<Ladder> ladders,
            List<Exclusions> exclusions,
            List<Asked> asked,
            int[] whole,
            List<Reaches> reaches) {
        this.rules = List.copyOf(rules);
        this.clauses = clauses.toArray(Clause[]::new);
        this.ladders = ladders.toArray(Ladder[]::new);
        this.exclusions = exclusions.toArray(Exclusions[]::new);
        this.asked = asked.toArray(Asked[]::new);
        this.whole = whole;
        this.reaches = reaches.toArray(Reaches[]::new);
    }

    List<RuleInForce> rules() {
        return rules;
    }

    int size() {
        return rules.size();
    }

    /** Finds the rules that may not hold; one more than once when several of its clauses don't. */
    void answer(Question question) {
        for (Reaches beyond : reaches) {
            beyond.visit(question, rules);
        }
        for (Ladder ladder : ladders) {
            ladder.visit(question, this);
        }
        for (Exclusions exclusion : exclusions) {
            exclusion.visit(question, this);
        }
        for (Asked each : asked) {
            if (!question.isTrue(each.literal())) {
                for (int clause : each.clauses()) {
                    visit(clause, question);
                }
            }
        }
        for (int rule : whole) {
            if (!holds(rules.get(rule), question)) {
                question.find(rules.get(rule));
            }
        }
    }

    void visit(int clause, Question question) {
        if (question.isNoneTrue(clauses[clause].alternatives())) {
            question.find(rules.get(clauses[clause].rule()));
        }
    }

    /** True when closures are sure of it. */
    static boolean holds(RuleInForce rule, Question question) {
        Formula formula = rule.check().formula();
        return formula != null && formula.holds(question.frame());
    }
}
