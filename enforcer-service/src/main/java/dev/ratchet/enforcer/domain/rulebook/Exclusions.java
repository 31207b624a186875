package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.fast.Literal.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Claims that one fact is none of some texts, by text: only those of the text that it is don't hold. */
final class Exclusions {

    private final Fact fact;
    private final Map<String, int[]> clauses = new HashMap<>();
    private final int[] all;

    /** @param clausesByText the clauses in which the text is excluded */
    Exclusions(Fact fact, Map<String, List<Integer>> clausesByText) {
        this.fact = fact;
        clausesByText.forEach((text, of) -> clauses.put(text, Ints.of(of)));
        this.all = clausesByText.values().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    void visit(Question question, Room room) {
        String text = fact.text(question.frame());
        int[] broken = text == null ? all : clauses.getOrDefault(text, Ints.NONE);
        for (int clause : broken) {
            room.visit(clause, question);
        }
    }
}
