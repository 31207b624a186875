package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.fast.Formula;
import dev.ratchet.enforcer.domain.check.fast.Literal;
import dev.ratchet.enforcer.domain.check.fast.Literal.Fact;
import dev.ratchet.enforcer.domain.check.fast.Literal.Limit;
import dev.ratchet.enforcer.domain.check.fast.Literal.NoneOf;
import dev.ratchet.enforcer.domain.check.fast.Reach;
import dev.ratchet.enforcer.domain.rulebook.Exclusions.Excluded;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Arranges the rules of one scope. Of each clause one literal stands for it: the one that is most seldom untrue. */
final class RoomPlan {

    private final ToIntFunction<Literal> numbers;
    private final List<RuleInForce> rules = new ArrayList<>();
    private final List<Room.Clause> clauses = new ArrayList<>();
    private final Map<Ladder.Side, List<Ladder.Rung>> ladders = new LinkedHashMap<>();
    private final Map<Fact, Map<String, Excluded>> exclusions = new LinkedHashMap<>();
    private final Map<Integer, List<Integer>> asked = new LinkedHashMap<>();
    private final List<Integer> whole = new ArrayList<>();
    private final Map<Integer, List<Reaches.Limited>> limited = new LinkedHashMap<>();

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
            limit(place, formula.reach());
        }
    }

    Room room() {
        List<Ladder> sorted = new ArrayList<>();
        ladders.forEach((side, rungs) -> sorted.add(new Ladder(side, rungs)));
        List<Exclusions> excluded = new ArrayList<>();
        exclusions.forEach((fact, texts) -> excluded.add(new Exclusions(fact, texts)));
        List<Room.Asked> inTurn = new ArrayList<>();
        asked.forEach((literal, of) -> inTurn.add(new Room.Asked(literal, Ints.of(of))));
        return new Room(rules, clauses, sorted, excluded, inTurn, Ints.of(whole), reaches());
    }

    private List<Reaches> reaches() {
        List<Reaches> ofParts = new ArrayList<>();
        limited.forEach((parts, of) -> ofParts.add(new Reaches(parts, of)));
        return ofParts;
    }

    private void limit(int rule, Reach reach) {
        if (reach.parts() != 0) {
            limited.computeIfAbsent(reach.parts(), parts -> new ArrayList<>())
                    .add(new Reaches.Limited(reach.largest(), rule));
        }
    }

    private void add(int rule, List<Literal> clause) {
        List<Literal> bySeldom = clause.stream()
                .sorted(Comparator.comparingInt(RoomPlan::seldom))
                .toList();
        Literal watched = bySeldom.getFirst();
        Limit limit = watched.bound() instanceof NoneOf ? firstLimit(bySeldom) : null;
        int[] alternatives = bySeldom.stream()
                .skip(1)
                .filter(literal -> limit == null || !limit.equals(literal.bound()))
                .mapToInt(numbers)
                .toArray();
        int place = clauses.size();
        clauses.add(new Room.Clause(rule, alternatives));
        watch(watched, limit, place);
    }

    private static @Nullable Limit firstLimit(List<Literal> clause) {
        for (Literal literal : clause) {
            if (literal.bound() instanceof Limit limit) {
                return limit;
            }
        }
        return null;
    }

    /** @param second what else would make the clause true and can be found as well */
    private void watch(Literal literal, @Nullable Limit second, int clause) {
        switch (literal.bound()) {
            case Limit limit ->
                ladders.computeIfAbsent(Ladder.Side.of(limit), side -> new ArrayList<>())
                        .add(new Ladder.Rung(limit.limit(), clause));
            case NoneOf none ->
                none.texts().stream().distinct().forEach(text -> exclude(none.fact(), text, second, clause));
            case null ->
                asked.computeIfAbsent(numbers.applyAsInt(literal), number -> new ArrayList<>())
                        .add(clause);
        }
    }

    private void exclude(Fact fact, String text, @Nullable Limit second, int clause) {
        Excluded excluded = exclusions
                .computeIfAbsent(fact, key -> new LinkedHashMap<>())
                .computeIfAbsent(text, key -> new Excluded());
        if (second == null) {
            excluded.add(clause);
        } else {
            excluded.add(Ladder.Side.of(second), new Ladder.Rung(second.limit(), clause));
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
