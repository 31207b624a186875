package dev.ratchet.analyzer.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.analyzer.domain.wording.Vocabulary;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What else a team may ask for, and from how few violating runs it is learned. */
class ShapesOfChecksTest {

    @Test
    void files_of_a_kind_that_must_not_be_there_are_told_by_their_ending() {
        assertThat(learned(
                        4,
                        n -> Map.of("files", List.of("README.md", "beds/" + n + "/gate.key")),
                        n -> Map.of(
                                "files",
                                List.of(
                                        "README.md",
                                        "beds/" + n % 5
                                                + List.of("/gate.txt", "/gate", "/soil.md")
                                                        .get(n % 3)))))
                .isEqualTo("!files.exists(f, f.endsWith(\".key\"))");
    }

    @Test
    void what_versions_end_with_is_learned_though_no_version_is() {
        assertThat(learned(
                        3,
                        n -> version("2." + n + ".1-draft"),
                        n -> version("1." + n + List.of("", "-trial").get(n % 2))))
                .isEqualTo("!artifact.version.endsWith(\"draft\")");
    }

    @Test
    void a_share_is_bounded_where_part_and_whole_do_not_rise_together() {
        assertThat(learned(
                        6, n -> harvest(500 + 300 * n, 0.05), n -> harvest(1_000 + n * 7_919 % 9_000, n % 11 * 0.002)))
                .isEqualTo("custom.harvest.total >= custom.harvest.rotten * 40");
    }

    @Test
    void two_short_claims_are_told_before_a_long_one() {
        assertThat(learned(6, n -> tests(n % 2, 1 - n % 2), n -> tests(0, 0)))
                .isEqualTo("tests.errors == 0 && tests.failed == 0");
    }

    @Test
    void exactly_one_row_may_be_asked_for() {
        assertThat(learned(4, n -> contacts(n % 2 * 2, n % 3), n -> contacts(1, n % 4)))
                .isEqualTo("size(custom.contacts.filter(r, r.role == \"owner\")) == 1");
    }

    @Test
    void a_text_may_be_too_short() {
        assertThat(learned(4, n -> custom("note", "x".repeat(2 + n)), n -> custom("note", "x".repeat(20 + n % 23))))
                .isEqualTo("size(custom.note) >= 20");
    }

    @Test
    void what_texts_look_like_is_learned() {
        List<String> odd = List.of("later", "#12", "see mail", "GARDEN");

        assertThat(learned(
                        4,
                        n -> custom("order", odd.get(n)),
                        n -> custom("order", List.of("BED", "POT").get(n % 2) + "-" + n)))
                .isEqualTo("custom.order.matches(\"^[A-Z]+-[0-9]+$\")");
    }

    @Test
    void one_thing_or_another_is_learned_though_some_violations_went_unnoticed() {
        assertThat(learned(
                        5,
                        n -> weather(false, false),
                        n -> n < 3 ? weather(false, false) : weather(n % 5 < 3, n % 4 > 0 || n % 5 >= 3)))
                .isIn("custom.rain || custom.watered", "custom.watered || custom.rain");
    }

    @Test
    void labels_that_mean_nothing_teach_nothing() {
        Random random = new Random(7);

        List<Lesson> lessons = Stream.generate(() ->
                        Learner.lesson(anything(5, random), anything(200, random), Vocabulary.of(List.of(), List.of())))
                .limit(6)
                .toList();

        assertThat(lessons).allMatch(Lesson.Nothing.class::isInstance);
    }

    private static List<Snapshot> anything(int count, Random random) {
        return snapshots("plant", count, n -> {
            Map<String, Object> custom = new HashMap<>();
            IntStream.range(0, 10).forEach(f -> custom.put("flag" + f, random.nextInt(10) > f));
            IntStream.range(0, 6).forEach(f -> custom.put("number" + f, random.nextInt(20 * (f + 1))));
            return Map.of("custom", custom);
        });
    }

    private static String learned(
            int count, IntFunction<Map<String, Object>> violating, IntFunction<Map<String, Object>> sound) {
        Lesson lesson = Learner.lesson(
                snapshots("weed", count, violating),
                snapshots("plant", 80, sound),
                Vocabulary.of(List.of(), List.of()));
        return lesson instanceof Learned learned ? learned.check() : lesson.toString();
    }

    private static List<Snapshot> snapshots(String name, int count, IntFunction<Map<String, Object>> facts) {
        return IntStream.range(0, count)
                .mapToObj(n -> snapshot(name + n, n, facts.apply(n)))
                .toList();
    }

    private static Snapshot snapshot(String name, int n, Map<String, Object> facts) {
        return Snapshot.of(CheckPoint.PRE_DEPLOY, new Artifact(name, version(facts, n), null, null), new Facts(facts));
    }

    private static String version(Map<String, Object> facts, int n) {
        return facts.get("artifact") instanceof Map<?, ?> artifact
                ? String.valueOf(artifact.get("version"))
                : "1.0." + n;
    }

    private static Map<String, Object> version(String version) {
        return Map.of("artifact", Map.of("version", version));
    }

    private static Map<String, Object> harvest(int total, double share) {
        return custom("harvest", Map.of("total", total, "rotten", (int) (total * share)));
    }

    private static Map<String, Object> tests(int failed, int errors) {
        return Map.of("tests", Map.of("failed", failed, "errors", errors, "total", 40));
    }

    private static Map<String, Object> contacts(int owners, int guests) {
        List<Map<String, String>> contacts = new ArrayList<>();
        IntStream.range(0, owners).forEach(n -> contacts.add(Map.of("role", "owner")));
        IntStream.range(0, guests).forEach(n -> contacts.add(Map.of("role", "guest")));
        return custom("contacts", contacts);
    }

    private static Map<String, Object> weather(boolean rain, boolean watered) {
        return Map.of("custom", Map.of("rain", rain, "watered", watered));
    }

    private static Map<String, Object> custom(String name, Object value) {
        return Map.of("custom", Map.of(name, value));
    }
}
