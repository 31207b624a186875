package dev.ratchet.analyzer.domain.attribution;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A conjunction that tells the cases of a pattern from those around it.
 *
 * @param cells counted among the cases in which its dimensions are known
 * @param savedBits what it saves of a description of the cases, beyond what it takes to state it
 * @param chance an upper bound of the probability that any conjunction would look like this by chance, 0..1
 * @param sameCases other conjunctions, as short, that are met by the very same cases: the evidence can't tell them apart
 * @param cited the cases of the pattern that meet it
 */
public record Explanation(
        List<Condition> conditions,
        Cells cells,
        double savedBits,
        double chance,
        List<List<Condition>> sameCases,
        List<String> cited) {

    public Explanation {
        conditions = List.copyOf(conditions);
        sameCases = List.copyOf(sameCases);
        cited = List.copyOf(cited);
    }

    public boolean isTrueOf(Case one) {
        return conditions.stream().allMatch(one::has);
    }

    /** The conjunction with its counts, in one sentence without its full stop. */
    public String statement(String others) {
        String same = sameCases.isEmpty()
                ? ""
                : " (the same cases have "
                        + sameCases.stream().map(Explanation::joined).collect(Collectors.joining(", or ")) + ")";
        return "%s in %d of %d, but in %d of %d %s%s"
                .formatted(
                        joined(conditions),
                        cells.met(),
                        cells.inPattern(),
                        cells.metAround(),
                        cells.around(),
                        cells.around() == 1 ? others.replaceFirst("(run|violation)s", "$1") : others,
                        same);
    }

    private static String joined(List<Condition> conditions) {
        return conditions.stream().map(Condition::toString).collect(Collectors.joining(" and "));
    }
}
