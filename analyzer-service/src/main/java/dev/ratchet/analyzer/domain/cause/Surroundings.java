package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.attribution.Attribution;
import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.RuleBookRecord;
import java.util.List;
import java.util.Optional;

/**
 * What is known around a pattern.
 *
 * @param book the rules of its workflow with their history; empty when nobody has looked
 * @param earlier improvements that were proposed for it
 * @param related patterns of other workflows
 * @param attributions what tells its cases from others, one for each kind of others
 * @param elsewhere what the gate decided last in other runs of its workflow
 * @param otherRuns runs of its workflow in which it did not occur
 */
public record Surroundings(
        Optional<RuleBookRecord> book,
        List<EarlierImprovement> earlier,
        List<RelatedPattern> related,
        List<Attribution> attributions,
        List<DecisionMark> elsewhere,
        List<ClosedRun> otherRuns) {

    public Surroundings {
        earlier = List.copyOf(earlier);
        related = List.copyOf(related);
        attributions = List.copyOf(attributions);
        elsewhere = List.copyOf(elsewhere);
        otherRuns = List.copyOf(otherRuns);
    }

    public static Surroundings unknown() {
        return alike(List.of());
    }

    /** Where only patterns of other workflows were looked for. */
    static Surroundings alike(List<RelatedPattern> related) {
        return new Surroundings(Optional.empty(), List.of(), related, List.of(), List.of(), List.of());
    }
}
