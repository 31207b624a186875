package dev.ratchet.analyzer.domain.pattern;

import java.util.List;

/**
 * What a pattern looks like from near, and what is around it.
 *
 * @param typical violations whose texts are most like all the others, the most alike first
 * @param different violations whose texts are least like the others and like one another; none where all say the same
 * @param nearest patterns of the same workflow and type, the nearest first
 * @param related patterns of other workflows that are about the same, the nearest first
 */
public record Sight(List<String> typical, List<String> different, List<Neighbour> nearest, List<Neighbour> related) {

    public Sight {
        typical = List.copyOf(typical);
        different = List.copyOf(different);
        nearest = List.copyOf(nearest);
        related = List.copyOf(related);
    }
}
