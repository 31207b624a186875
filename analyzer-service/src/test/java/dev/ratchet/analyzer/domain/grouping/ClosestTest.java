package dev.ratchet.analyzer.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClosestTest {

    private static final int FARTHEST = 64;

    private final SplittableRandom random = new SplittableRandom(3);

    @Test
    void the_closest_are_kept_and_those_that_are_as_close_as_the_last() {
        for (int round = 0; round < 200; round++) {
            int wanted = 1 + random.nextInt(20);
            int[] distances = IntStream.range(0, random.nextInt(400))
                    .map(at -> random.nextInt(FARTHEST + 1))
                    .toArray();
            int last = IntStream.of(distances)
                    .sorted()
                    .skip(Math.max(0, wanted - 1))
                    .findFirst()
                    .orElse(FARTHEST);

            Closest closest = new Closest(wanted, FARTHEST);
            IntStream.range(0, distances.length).forEach(at -> closest.offer(at, distances[at]));

            assertThat(closest.places())
                    .containsExactly(IntStream.range(0, distances.length)
                            .filter(at -> distances[at] <= last)
                            .toArray());
        }
    }
}
