package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.Set;

/** What people said about pairs of texts; it binds every grouping. */
public record Constraints(Set<Pair> together, Set<Pair> apart) {

    public static final Constraints NONE = new Constraints(Set.of(), Set.of());

    public Constraints {
        together = Set.copyOf(together);
        apart = Set.copyOf(apart);
    }

    /** Two texts, in either order. */
    public record Pair(Fingerprint one, Fingerprint other) {

        public Pair {
            if (Long.compareUnsigned(one.bits(), other.bits()) > 0) {
                Fingerprint swapped = one;
                one = other;
                other = swapped;
            }
        }
    }
}
