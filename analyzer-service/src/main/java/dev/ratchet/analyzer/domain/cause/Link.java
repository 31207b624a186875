package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.Proposal.Why;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A link that a chain may have: a statement with what it rests on. Where a chain would be too long, the weightiest stay.
 */
record Link(Weight weight, Why why) {

    private static final int CITED = 50;

    /** How much a chain needs a link; the first is needed most. */
    enum Weight {
        WHAT_HAPPENED,
        GATE,
        ENFORCEMENT,
        EARLIER,
        STEP,
        STATED,
        COMMON
    }

    /** Nothing without evidence. */
    static Optional<Link> of(Weight weight, String statement, List<String> evidence) {
        List<String> cited = evidence.stream().distinct().limit(CITED).toList();
        return cited.isEmpty()
                ? Optional.empty()
                : Optional.of(new Link(weight, new Why(Bounds.beginning(statement, Bounds.TEXT), cited)));
    }

    static List<String> and(List<String> evidence, String... more) {
        return Stream.concat(evidence.stream(), Stream.of(more)).toList();
    }

    static String shortened(List<String> names) {
        int shown = 5;
        String list = String.join(", ", names.subList(0, Math.min(shown, names.size())));
        return names.size() <= shown ? list : list + " and " + (names.size() - shown) + " more";
    }
}
