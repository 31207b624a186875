package dev.ratchet.analyzer.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.grouping.Succession.Heir;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private static Map<Fingerprint, Integer> before(long... members) {
        return group(members).stream().collect(Collectors.toMap(member -> member, member -> 1));
    }

    private static List<Fingerprint> group(long... members) {
        return LongStream.of(members).mapToObj(Fingerprint::new).toList();
    }

    private static String founded(Fingerprint first, int attempt) {
        return "new-" + first.bits() + (attempt == 0 ? "" : "-" + attempt);
    }

    private static List<Heir> heirs(Map<String, Map<Fingerprint, Integer>> before, List<List<Fingerprint>> groups) {
        return Succession.of(before, groups, SuccessionTest::founded);
    }

    @Test
    void a_pattern_that_nothing_changed_keeps_its_id() {
        List<Heir> heirs = heirs(Map.of("a", before(1, 2), "b", before(3)), List.of(group(3), group(1, 2)));

        assertThat(heirs).extracting(Heir::pattern).containsExactly("b", "a");
        assertThat(heirs).allSatisfy(heir -> assertThat(heir.aliases()).isEmpty());
    }

    @Test
    void of_two_that_become_one_the_larger_keeps_its_id_and_the_other_is_an_alias() {
        List<Heir> heirs = heirs(Map.of("a", before(1), "b", before(2, 3)), List.of(group(1, 2, 3)));

        assertThat(heirs).containsExactly(new Heir("b", List.of("a"), group(1, 2, 3)));
    }

    @Test
    void of_one_that_becomes_two_the_larger_part_keeps_the_id() {
        List<Heir> heirs = heirs(Map.of("a", before(1, 2, 3)), List.of(group(3), group(1, 2)));

        assertThat(heirs).extracting(Heir::pattern).containsExactly("new-3", "a");
    }

    @Test
    void a_part_whose_first_member_founded_what_lives_on_elsewhere_gets_an_id_of_its_own() {
        List<Heir> heirs = heirs(Map.of("new-1", before(1, 2, 3)), List.of(group(1), group(2, 3)));

        assertThat(heirs).extracting(Heir::pattern).containsExactly("new-1-1", "new-1");
    }

    @Test
    void every_id_stands_for_one_group_afterwards_whatever_happened() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 200; round++) {
            Map<String, Map<Fingerprint, Integer>> before = new HashMap<>();
            partition(random, 25)
                    .forEach(members -> before.put(
                            "p" + members.getFirst().bits(),
                            members.stream().collect(Collectors.toMap(member -> member, member -> 1))));

            List<Heir> heirs = heirs(before, partition(random, 40));

            List<String> ids = heirs.stream()
                    .flatMap(heir -> Stream.concat(Stream.of(heir.pattern()), heir.aliases().stream()))
                    .toList();
            assertThat(ids).doesNotHaveDuplicates().containsAll(before.keySet());
        }
    }

    private static List<List<Fingerprint>> partition(SplittableRandom random, int members) {
        Map<Integer, List<Fingerprint>> groups = new HashMap<>();
        for (int member = 0; member < members; member++) {
            groups.computeIfAbsent(random.nextInt(8), group -> new ArrayList<>())
                    .add(new Fingerprint(member));
        }
        return List.copyOf(groups.values());
    }

    @Test
    void the_side_that_more_violations_speak_of_keeps_the_id() {
        Map<Fingerprint, Integer> counted =
                Map.of(new Fingerprint(1), 1_000_000, new Fingerprint(2), 1, new Fingerprint(3), 1);

        List<Heir> heirs = heirs(Map.of("a", counted), List.of(group(2, 3), group(1)));

        assertThat(heirs).extracting(Heir::pattern).containsExactly("new-2", "a");
    }
}
