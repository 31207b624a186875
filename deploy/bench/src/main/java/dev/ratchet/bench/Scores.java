package dev.ratchet.bench;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How well a partition agrees with labels. Everything is 1 for a perfect one. */
final class Scores {

    private Scores() {}

    /** Adjusted Rand index (Hubert and Arabie 1985); about 0 for chance. */
    static double ari(List<?> groups, List<?> labels) {
        double both = pairs(counts(joint(groups, labels)).values());
        double one = pairs(counts(groups).values());
        double other = pairs(counts(labels).values());
        double chance = one * other / pairs(List.of(groups.size()));
        double most = (one + other) / 2;
        return most == chance ? 1 : (both - chance) / (most - chance);
    }

    /** V-measure (Rosenberg and Hirschberg 2007). */
    static double v(List<?> groups, List<?> labels) {
        double ofGroups = entropy(groups);
        double ofLabels = entropy(labels);
        double ofBoth = entropy(joint(groups, labels));
        double homogeneity = ofLabels == 0 ? 1 : 1 - (ofBoth - ofGroups) / ofLabels;
        double completeness = ofGroups == 0 ? 1 : 1 - (ofBoth - ofLabels) / ofGroups;
        double sum = homogeneity + completeness;
        return sum == 0 ? 0 : 2 * homogeneity * completeness / sum;
    }

    /** Share of lines whose group is exactly their template's (Zhu et al. 2019). */
    static double groupingAccuracy(List<?> groups, List<?> labels) {
        double lines = exact(groups, labels).stream().mapToInt(Set::size).sum();
        return lines / groups.size();
    }

    /** F1 of exact groups (Jiang et al. 2024). */
    static double fga(List<?> groups, List<?> labels) {
        double exact = exact(groups, labels).size();
        return 2 * exact / (counts(groups).size() + counts(labels).size());
    }

    private static List<Set<Integer>> exact(List<?> groups, List<?> labels) {
        Set<Set<Integer>> wanted = new HashSet<>(members(labels).values());
        return members(groups).values().stream().filter(wanted::contains).toList();
    }

    private static Map<Object, Set<Integer>> members(List<?> names) {
        Map<Object, Set<Integer>> members = new HashMap<>();
        for (int at = 0; at < names.size(); at++) {
            members.computeIfAbsent(names.get(at), name -> new TreeSet<>()).add(at);
        }
        return members;
    }

    private static List<List<Object>> joint(List<?> groups, List<?> labels) {
        return IntStream.range(0, groups.size())
                .mapToObj(at -> List.<Object>of(groups.get(at), labels.get(at)))
                .toList();
    }

    private static Map<Object, Integer> counts(List<?> names) {
        Map<Object, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    private static double pairs(Collection<Integer> counts) {
        return counts.stream().mapToDouble(count -> count * (count - 1.0) / 2).sum();
    }

    private static double entropy(List<?> names) {
        double all = names.size();
        return -counts(names).values().stream()
                .mapToDouble(count -> count / all * Math.log(count / all))
                .sum();
    }
}
