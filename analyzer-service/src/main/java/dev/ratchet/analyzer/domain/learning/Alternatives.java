package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.analyzer.domain.learning.check.Check;
import dev.ratchet.analyzer.domain.learning.check.PathTemplate;
import dev.ratchet.analyzer.domain.learning.evidence.Column;
import dev.ratchet.analyzer.domain.learning.evidence.Labels;
import dev.ratchet.analyzer.domain.learning.evidence.Marks;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two claims have so much to do with each other that one or the other may be what is asked for. */
final class Alternatives {

    private static final Pattern FACT = Pattern.compile("[A-Za-z_]\\w*(\\.\\w+)+");

    private final IdentityHashMap<Check, Set<String>> facts = new IdentityHashMap<>();
    private final Labels labels;

    Alternatives(Labels labels) {
        this.labels = labels;
    }

    /** Two claims about one fact go together anyway. */
    boolean areApart(Column one, Column other) {
        return Collections.disjoint(facts(one), facts(other));
    }

    private Set<String> facts(Column column) {
        return facts.computeIfAbsent(
                column.check(),
                check -> FACT.matcher(check.cel())
                        .results()
                        .map(MatchResult::group)
                        .filter(path -> !path.equals(PathTemplate.NAME))
                        .collect(Collectors.toSet()));
    }

    /** Sound documents that neither holds on. */
    int alarms(Column one, Column other) {
        return labels.sound().count()
                - one.holds().countIn(labels.sound())
                - other.holds().countIn(labels.sound().without(one.holds()));
    }

    /** Those that a claim does not hold on, so that another has to. */
    Labels open(Column claim) {
        return labels.among(labels.sound().or(labels.violating()).without(claim.holds()));
    }

    /** That two claims have to do with each other: in sound documents, or each in what it tells apart where the other fails. */
    double evidence(Column one, Column other) {
        return Math.max(surprise(one, other), Math.min(gain(one, other), gain(other, one)));
    }

    /** How many bits of the labels a claim explains among the documents that another does not hold on. */
    double gain(Column seed, Column other) {
        Labels open = open(seed);
        return open.bitsGiven(0, 0) - open.bitsGiven(other);
    }

    /** How unlikely it is, in bits, that two claims fail on so few sound documents together by chance (Fisher 1922). */
    private double surprise(Column one, Column other) {
        Marks first = labels.sound().without(one.holds());
        Marks second = labels.sound().without(other.holds());
        int all = labels.sound().count();
        int ones = first.count();
        int others = second.count();
        int both = first.countIn(second);
        if ((double) both * all >= (double) ones * others || others - both > all - ones) {
            return 0;
        }
        return Labels.chosen(all, others) - Labels.chosen(ones, both) - Labels.chosen(all - ones, others - both);
    }
}
