package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.fast.Formula;
import dev.ratchet.enforcer.domain.check.fast.Literal;
import dev.ratchet.enforcer.domain.check.fast.Literal.Fact;
import dev.ratchet.enforcer.domain.check.fast.Literal.Limit;
import dev.ratchet.enforcer.domain.check.fast.Literal.NoneOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Arranges the rules of one scope. Of each clause one literal stands for it: the one that is most seldom untrue. */
final class RoomPlan {

    private final ToIntFunction<Literal> numbers;
    private final List<RuleInForce> rules = new ArrayList<>();
    private final List<Room.Clause> clauses = new ArrayList<>();
    private final Map<Ladder.Side, List<Ladder.Rung>> ladders = new LinkedHashMap<>();
    private final Map<Fact, Map<String, List<Integer>>> exclusions = new LinkedHashMap<>();
    private final Map<Integer, List<Integer>> asked = new LinkedHashMap<>();
    private final List<Integer> whole = new ArrayList<>();

    /** @param numbers gives each literal its number */
    RoomPlan(ToIntFunction<Literal> numbers) {
        this.numbers = numbers;
    }

    void add(RuleInForce rule) {
        int place = rules.size();
        rules.add(rule);
        Formula formula = rule.check().formula();
        if (formula == null || formula.clauses().isEmpty()) {
            whole.add(place);
        } else {
            formula.clauses().forEach(clause -> add(place, clause));
        }
    }

    Room room() {
        List<Ladder> sorted = new ArrayList<>();
        ladders.forEach((side, rungs) -> sorted.add(new Ladder(side, rungs)));
        List<Exclusions> excluded = new ArrayList<>();
        exclusions.forEach((fact, texts) -> excluded.add(new Exclusions(fact, texts)));
        List<Room.Asked> inTurn = new ArrayList<>();
        asked.forEach((literal, of) -> inTurn.add(new Room.Asked(literal, Ints.of(of))));
        return new Room(rules, clauses, sorted, excluded, inTurn, Ints.of(whole));
    }

    private void add(int rule, List<Literal> clause) {
        Literal watched = clause.stream()
                .min((one, other) -> Integer.compare(seldom(one), seldom(other)))
                .orElseThrow();
        int[] alternatives = clause.stream()
                .filter(literal -> !literal.equals(watched))
                .mapToInt(numbers)
                .toArray();
        int place = clauses.size();
        clauses.add(new Room.Clause(rule, alternatives));
        watch(watched, place);
    }

    private void watch(Literal literal, int clause) {
        switch (literal.bound()) {
            case Limit limit ->
                ladders.computeIfAbsent(Ladder.Side.of(limit), side -> new ArrayList<>())
                        .add(new Ladder.Rung(limit.limit(), clause));
            case NoneOf none ->
                none.texts().stream()
                        .distinct()
                        .forEach(text -> exclusions
                                .computeIfAbsent(none.fact(), fact -> new LinkedHashMap<>())
                                .computeIfAbsent(text, each -> new ArrayList<>())
                                .add(clause));
            case null ->
                asked.computeIfAbsent(numbers.applyAsInt(literal), number -> new ArrayList<>())
                        .add(clause);
        }
    }

    private static int seldom(Literal literal) {
        return switch (literal.bound()) {
            case NoneOf none -> 0;
            case Limit limit -> 1;
            case null -> 2;
        };
    }
}
