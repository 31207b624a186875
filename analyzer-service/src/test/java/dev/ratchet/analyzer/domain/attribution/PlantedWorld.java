package dev.ratchet.analyzer.domain.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Cases whose circumstances are drawn by lot, with a cause of some values planted in them. A dimension has two to eight
 * values, one of the cause two to four, so that some cases meet the cause.
 *
 * @param cases how many, in the pattern and around it
 * @param dimensions how many
 * @param planted values of the cause, 0 to 3
 * @param inside the share of cases with the cause that fall into the pattern
 * @param outside the share of the others that do
 */
record PlantedWorld(int cases, int dimensions, int planted, double inside, double outside) {

    Contrast contrast(Random random) {
        int[] values = IntStream.range(0, dimensions)
                .map(dimension -> 2 + random.nextInt(dimension < planted ? 3 : 7))
                .toArray();
        List<Case> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            Map<String, String> circumstances = new LinkedHashMap<>();
            for (int dimension = 0; dimension < dimensions; dimension++) {
                circumstances.put(name(dimension), value(skewed(random, values[dimension])));
            }
            boolean isCaused = planted > 0
                    && cause().stream()
                            .allMatch(condition -> condition.value().equals(circumstances.get(condition.dimension())));
            all.add(new Case("case-" + i, circumstances, random.nextDouble() < (isCaused ? inside : outside)));
        }
        return new Contrast("other cases", all);
    }

    List<Condition> cause() {
        return IntStream.range(0, planted)
                .mapToObj(dimension -> new Condition(name(dimension), value(dimension == 2 ? 1 : 0)))
                .toList();
    }

    /** Lower values are more frequent, as in most of life. */
    private static int skewed(Random random, int values) {
        int one = random.nextInt(values);
        int other = random.nextInt(values);
        return Math.min(one, other);
    }

    private static String name(int dimension) {
        return "dimension " + (char) ('a' + dimension);
    }

    private static String value(int value) {
        return "v" + value;
    }
}
