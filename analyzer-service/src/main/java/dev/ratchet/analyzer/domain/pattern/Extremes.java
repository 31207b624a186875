package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.grouping.Directions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The violations that show how alike a pattern's members are: the most central, and the most different. Of several that say
 * the same the first is shown; at least half of the different texts, up to {@value #FEW}, are typical.
 */
final class Extremes {

    private static final int FEW = 2;

    private final Directions directions;
    private final float[] centre;
    private final Map<String, String> firstSaying = new HashMap<>();

    /** A text with its likeness to all together. */
    private record Seen(String violation, float[] direction, double likeness) {}

    /** @param centre the direction of all of the pattern's texts together */
    Extremes(Directions directions, float[] centre, Portrait portrait) {
        this.directions = directions;
        this.centre = centre;
        Map<String, String> texts = new HashMap<>();
        portrait.memberships().forEach(member -> texts.put(member.violation(), member.fingerprint()));
        for (Violation violation : portrait.violations()) {
            String text = texts.get(violation.id());
            if (text != null) {
                firstSaying.putIfAbsent(text, violation.id());
            }
        }
    }

    /** The most alike first. */
    List<String> typical(List<Remembered> texts) {
        List<Seen> seen = seen(texts);
        return seen.stream().limit(typical(seen.size())).map(Seen::violation).toList();
    }

    /** The one that is least like all together, then the one that is least like both. */
    List<String> different(List<Remembered> texts) {
        List<Seen> seen = seen(texts);
        List<Seen> left = new ArrayList<>(seen.subList(typical(seen.size()), seen.size()));
        List<Seen> different = new ArrayList<>();
        while (different.size() < FEW && !left.isEmpty()) {
            Seen farthest = left.stream()
                    .min(Comparator.comparingDouble((Seen one) -> nearest(one, different))
                            .thenComparing(Seen::violation))
                    .orElseThrow();
            different.add(farthest);
            left.remove(farthest);
        }
        return different.stream().map(Seen::violation).toList();
    }

    private static int typical(int texts) {
        return Math.min(FEW, (texts + 1) / 2);
    }

    private double nearest(Seen one, List<Seen> others) {
        return Stream.concat(
                        Stream.of(one.likeness()),
                        others.stream().map(other -> directions.likeness(one.direction(), other.direction())))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<Seen> seen(List<Remembered> texts) {
        return texts.stream()
                .flatMap(text -> Stream.ofNullable(
                                firstSaying.get(text.fingerprint().toString()))
                        .map(violation -> seen(violation, text)))
                .sorted(Comparator.comparingDouble((Seen one) -> -one.likeness())
                        .thenComparing(Seen::violation))
                .toList();
    }

    private Seen seen(String violation, Remembered text) {
        float[] direction = directions.of(List.of(Sights.vector(text)));
        return new Seen(violation, direction, directions.likeness(centre, direction));
    }
}
