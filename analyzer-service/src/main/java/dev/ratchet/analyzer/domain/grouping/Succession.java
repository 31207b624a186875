package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gives new groups the ids of the patterns before them: the largest overlap decides who keeps an id, and a pattern that
 * keeps none becomes an alias of the group that took most of it. Every id from before stands for something afterwards.
 */
public final class Succession {

    private final Map<String, Map<Fingerprint, Integer>> before;
    private final Map<Fingerprint, Integer> groupOf = new HashMap<>();
    private final @Nullable String[] ids;
    private final Map<Integer, List<String>> aliases = new HashMap<>();

    private Succession(Map<String, Map<Fingerprint, Integer>> before, List<List<Fingerprint>> groups) {
        this.before = new TreeMap<>(before);
        this.ids = new String[groups.size()];
        for (int group = 0; group < groups.size(); group++) {
            for (Fingerprint member : groups.get(group)) {
                groupOf.put(member, group);
            }
        }
    }

    /** One group with its id, and the ids that stand for it too. */
    public record Heir(String pattern, List<String> aliases, List<Fingerprint> members) {

        public Heir {
            aliases = List.copyOf(aliases);
            members = List.copyOf(members);
        }
    }

    /** Names patterns that are new. */
    public interface Founding {

        /** Another id for each fingerprint and each attempt, always the same one. */
        String id(Fingerprint first, int attempt);
    }

    /** How much of a pattern went into a group. */
    private record Overlap(String pattern, int group, int size) {}

    /**
     * The heirs, in the order of their groups.
     *
     * @param before the patterns so far with their fingerprints, and how many violations say each
     * @param groups none empty, apart from one another; together they hold at least every fingerprint from before
     */
    public static List<Heir> of(
            Map<String, Map<Fingerprint, Integer>> before, List<List<Fingerprint>> groups, Founding founding) {
        Succession succession = new Succession(before, groups);
        succession.inherit();
        succession.found(groups, founding);
        List<Heir> heirs = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            heirs.add(new Heir(
                    Objects.requireNonNull(succession.ids[group]),
                    succession.aliases.getOrDefault(group, List.of()),
                    groups.get(group)));
        }
        return heirs;
    }

    private void inherit() {
        Set<String> open = new HashSet<>(before.keySet());
        for (Overlap overlap : overlaps()) {
            if (open.contains(overlap.pattern()) && ids[overlap.group()] == null) {
                ids[overlap.group()] = overlap.pattern();
                open.remove(overlap.pattern());
            }
        }
        for (Overlap overlap : overlaps()) {
            if (open.remove(overlap.pattern())) {
                aliases.computeIfAbsent(overlap.group(), group -> new ArrayList<>())
                        .add(overlap.pattern());
            }
        }
    }

    /** The largest first; the lower id and the earlier group where they are equal. */
    private List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        before.forEach((pattern, members) -> {
            Map<Integer, Integer> sizes = new TreeMap<>();
            members.forEach((member, count) -> sizes.merge(groupOf.getOrDefault(member, -1), count, Integer::sum));
            sizes.remove(-1);
            sizes.forEach((group, size) -> overlaps.add(new Overlap(pattern, group, size)));
        });
        overlaps.sort(Comparator.comparingInt((Overlap overlap) -> -overlap.size())
                .thenComparing(Overlap::pattern)
                .thenComparingInt(Overlap::group));
        return overlaps;
    }

    /** What its first member founded may live on elsewhere; then the group gets another id of that member. */
    private void found(List<List<Fingerprint>> groups, Founding founding) {
        Set<String> taken = new HashSet<>(before.keySet());
        for (int group = 0; group < ids.length; group++) {
            for (int attempt = 0; ids[group] == null; attempt++) {
                String id = founding.id(groups.get(group).getFirst(), attempt);
                ids[group] = taken.add(id) ? id : null;
            }
        }
    }
}
