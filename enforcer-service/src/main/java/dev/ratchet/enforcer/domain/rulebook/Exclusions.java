package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.fast.Literal.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Claims that one fact is none of some texts, by text: only those of the text that it is don't hold. Of these, those that
 * are also true on one side of a limit stand on ladders.
 */
final class Exclusions {

    /** The clauses in which one text is excluded. */
    static final class Excluded {

        private final Map<Ladder.Side, List<Ladder.Rung>> rungs = new LinkedHashMap<>();
        private final List<Integer> others = new ArrayList<>();

        void add(int clause) {
            others.add(clause);
        }

        void add(Ladder.Side side, Ladder.Rung rung) {
            rungs.computeIfAbsent(side, key -> new ArrayList<>()).add(rung);
        }

        private Suspects suspects() {
            List<Ladder> ladders = new ArrayList<>();
            rungs.forEach((side, on) -> ladders.add(new Ladder(side, on)));
            return new Suspects(ladders.toArray(Ladder[]::new), Ints.of(others));
        }
    }

    /** What has to be looked at where a text is what is excluded. */
    private record Suspects(Ladder[] ladders, int[] clauses) {

        void visit(Question question, Room room) {
            for (Ladder ladder : ladders) {
                ladder.visit(question, room);
            }
            for (int clause : clauses) {
                room.visit(clause, question);
            }
        }
    }

    private final Fact fact;
    private final Map<String, Suspects> byText = new LinkedHashMap<>();

    Exclusions(Fact fact, Map<String, Excluded> texts) {
        this.fact = fact;
        texts.forEach((text, excluded) -> byText.put(text, excluded.suspects()));
    }

    void visit(Question question, Room room) {
        String text = fact.text(question.frame());
        if (text == null) {
            Collection<Suspects> all = byText.values();
            all.forEach(suspects -> suspects.visit(question, room));
            return;
        }
        Suspects suspects = byText.get(text);
        if (suspects != null) {
            suspects.visit(question, room);
        }
    }
}
