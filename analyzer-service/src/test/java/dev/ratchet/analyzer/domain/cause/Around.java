package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.attribution.Attribution;
import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.RuleBookRecord;
import dev.ratchet.analyzer.domain.evidence.RuleRecord;
import java.util.List;
import java.util.Optional;

/** What is known around a pattern, as a test tells it: one thing, and nothing else. */
public record Around() {

    public static Around nothing() {
        return new Around();
    }

    public Surroundings book(RuleRecord... rules) {
        long version = rules.length == 0 ? -1 : rules[rules.length - 1].lastOffset();
        return new Surroundings(
                Optional.of(new RuleBookRecord(version, List.of(rules))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public Surroundings earlier(EarlierImprovement... earlier) {
        return new Surroundings(Optional.empty(), List.of(earlier), List.of(), List.of(), List.of(), List.of());
    }

    public Surroundings related(RelatedPattern... related) {
        return Surroundings.alike(List.of(related));
    }

    public Surroundings attributed(Attribution attribution) {
        return new Surroundings(Optional.empty(), List.of(), List.of(), List.of(attribution), List.of(), List.of());
    }

    public Surroundings elsewhere(DecisionMark... decisions) {
        return new Surroundings(Optional.empty(), List.of(), List.of(), List.of(), List.of(decisions), List.of());
    }

    public Surroundings otherRuns(ClosedRun... runs) {
        return new Surroundings(Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(runs));
    }
}
