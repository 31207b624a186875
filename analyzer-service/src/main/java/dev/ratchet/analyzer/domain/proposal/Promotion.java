package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.ImprovementEvent.Impact;
import dev.ratchet.events.ViolationId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a further violation of a pattern calls for: a proposal, an amendment of the open one, or nothing. */
public sealed interface Promotion {

    /**
     * A first proposal, or one after a rejection.
     *
     * @param rejected the one that it takes up again
     */
    record Propose(Optional<Improvement> rejected) implements Promotion {}

    /** The next revision of a proposal that nobody has judged yet. */
    record Amend(Improvement open) implements Promotion {

        public int revision() {
            return open.revision() + 1;
        }
    }

    /** The pattern is not there yet, or is being dealt with. */
    record Nothing() implements Promotion {}

    /**
     * Asked again after its answer stands on the log, it answers nothing. An open proposal is amended when its evidence has
     * grown by a tenth, which up to ten violations is each one. A rejected proposal comes back when the pattern has twice
     * as many violations as it rested on.
     *
     * @param violation the one that was classified
     * @param portrait of its pattern, without violations that a rule noticed
     * @param impact of that, asked for only where it matters
     * @param improvements that were ever proposed for the pattern
     */
    static Promotion of(
            PromotionCriteria criteria,
            ViolationId violation,
            Portrait portrait,
            Supplier<Impact> impact,
            List<Improvement> improvements) {
        boolean teaches =
                portrait.detected().stream().anyMatch(member -> member.id().equals(violation));
        if (!teaches) {
            return new Nothing();
        }
        Optional<Improvement> latest = improvements.stream()
                .max(Comparator.comparing((Improvement it) -> it.id().day())
                        .thenComparingInt(it -> it.id().number()));
        return latest.map(known -> afterKnown(known, criteria, violation, portrait, impact))
                .orElseGet(() -> criteria.areMetBy(portrait, impact) ? new Propose(Optional.empty()) : new Nothing());
    }

    private static Promotion afterKnown(
            Improvement known,
            PromotionCriteria criteria,
            ViolationId violation,
            Portrait portrait,
            Supplier<Impact> impact) {
        return switch (known.status()) {
            case PROPOSED -> {
                boolean isNew = !known.violations().contains(violation);
                boolean hasGrown =
                        10 * portrait.frequency() >= 11 * known.violations().size();
                yield isNew && (hasGrown || isSmall(known)) ? new Amend(known) : new Nothing();
            }
            case APPROVED, SUPERSEDED -> new Nothing();
            case REJECTED -> {
                boolean hasDoubled =
                        portrait.frequency() >= 2 * known.violations().size();
                yield hasDoubled && criteria.areMetBy(portrait, impact)
                        ? new Propose(Optional.of(known))
                        : new Nothing();
            }
        };
    }

    private static boolean isSmall(Improvement known) {
        return known.violations().size() <= 10;
    }
}
