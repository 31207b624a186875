package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What people said about texts; it binds every grouping. What is said later wins over what was said before: no bond ever
 * holds texts that are parted.
 *
 * @param bonds sets of texts that belong together, apart from one another
 */
public record Constraints(List<Set<Fingerprint>> bonds, List<Parting> partings) {

    public static final Constraints NONE = new Constraints(List.of(), List.of());

    public Constraints {
        bonds = bonds.stream().map(Set::copyOf).toList();
        partings = List.copyOf(partings);
    }

    /** No text of one side belongs with any of the other. */
    public record Parting(Set<Fingerprint> these, Set<Fingerprint> those) {

        public Parting {
            these = Set.copyOf(these);
            those = Set.copyOf(those);
        }

        boolean parts(Fingerprint one, Fingerprint other) {
            return (these.contains(one) && those.contains(other)) || (these.contains(other) && those.contains(one));
        }

        /** What is left of it once these belong together. */
        private List<Parting> without(Set<Fingerprint> together) {
            Set<Fingerprint> bound = both(these, together);
            if (bound.isEmpty()) {
                return List.of(this);
            }
            List<Parting> left = new ArrayList<>();
            add(left, less(these, bound), those);
            add(left, bound, less(those, together));
            return left;
        }

        private static void add(List<Parting> partings, Set<Fingerprint> one, Set<Fingerprint> other) {
            if (!one.isEmpty() && !other.isEmpty()) {
                partings.add(new Parting(one, other));
            }
        }
    }

    /** After someone said that these belong together. */
    public Constraints bound(Collection<Fingerprint> texts) {
        if (texts.size() < 2) {
            return this;
        }
        Set<Fingerprint> together = new LinkedHashSet<>(texts);
        List<Set<Fingerprint>> others = new ArrayList<>();
        for (Set<Fingerprint> bond : bonds) {
            if (both(bond, together).isEmpty()) {
                others.add(bond);
            } else {
                together.addAll(bond);
            }
        }
        others.add(together);
        return new Constraints(
                others,
                partings.stream()
                        .flatMap(parting -> parting.without(together).stream())
                        .toList());
    }

    /** After someone said that none of these belongs with any of those. */
    public Constraints parted(Collection<Fingerprint> texts, Collection<Fingerprint> from) {
        Set<Fingerprint> these = new HashSet<>(texts);
        Set<Fingerprint> those = less(Set.copyOf(from), these);
        if (these.isEmpty() || those.isEmpty()) {
            return this;
        }
        List<Set<Fingerprint>> left = new ArrayList<>();
        for (Set<Fingerprint> bond : bonds) {
            boolean isTorn = !both(bond, these).isEmpty() && !both(bond, those).isEmpty();
            (isTorn ? List.of(both(bond, these), less(bond, these)) : List.of(bond))
                    .stream().filter(part -> part.size() > 1).forEach(left::add);
        }
        List<Parting> all = new ArrayList<>(partings);
        all.add(new Parting(these, those));
        return new Constraints(left, all.stream().distinct().toList());
    }

    boolean areParted(Fingerprint one, Fingerprint other) {
        return partings.stream().anyMatch(parting -> parting.parts(one, other));
    }

    /** Every text that is spoken of. */
    Set<Fingerprint> texts() {
        Set<Fingerprint> texts = new HashSet<>();
        bonds.forEach(texts::addAll);
        partings.forEach(parting -> {
            texts.addAll(parting.these());
            texts.addAll(parting.those());
        });
        return texts;
    }

    private static Set<Fingerprint> both(Set<Fingerprint> one, Set<Fingerprint> other) {
        Set<Fingerprint> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<Fingerprint> less(Set<Fingerprint> one, Set<Fingerprint> other) {
        Set<Fingerprint> less = new HashSet<>(one);
        less.removeAll(other);
        return less;
    }
}
