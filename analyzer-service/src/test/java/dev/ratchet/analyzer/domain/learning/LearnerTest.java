package dev.ratchet.analyzer.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.wording.Vocabulary;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LearnerTest {

    @Test
    void a_folder_that_every_sound_artifact_has_is_learned_with_the_name_as_a_variable() {
        List<Snapshot> violating = Stream.of("tulip", "rose-garden")
                .map(name -> before(name, files("beds/" + name + "/", "beds/" + name + "/soil.txt", "README.md")))
                .toList();
        List<Snapshot> sound = List.of(before(
                "fern",
                files(
                        "beds/fern/",
                        "beds/fern/soil.txt",
                        "README.md",
                        "nursery/fern-trial/",
                        "nursery/fern-trial/seeds.csv")));

        Learned learned = Learner.learn(violating, sound, words("a trial bed in the nursery"))
                .orElseThrow();

        assertThat(learned.check()).isEqualTo("exists(\"nursery/\" + artifact.name + \"-trial/\")");
        assertThat(learned.checkPoint()).isEqualTo(CheckPoint.PRE_DEPLOY);
        assertThat(learned.violating()).isEqualTo(2);
        assertThat(learned.sound()).isEqualTo(1);
        assertThat(learned.isSpokenOf()).isTrue();
        assertThat(learned.precisionBound()).isBetween(0.2236, 0.2237);
        assertThat(learned.runnersUp()).contains("exists(\"nursery/\" + artifact.name + \"-trial/seeds.csv\")");
    }

    @Test
    void folders_that_only_their_files_show_are_known_too() {
        List<Snapshot> violating = List.of(before("tulip", files("a.txt")));
        List<Snapshot> sound = List.of(before("fern", files("a.txt", "labels/fern/one.txt", "labels/fern/two.txt")));

        Learned learned = Learner.learn(violating, sound, words("labels")).orElseThrow();

        assertThat(learned.check()).isEqualTo("exists(\"labels/\" + artifact.name + \"/\")");
    }

    @Test
    void a_document_that_names_every_sound_artifact_is_learned() {
        List<Snapshot> violating = Stream.of("tulip", "rose")
                .map(name -> after(name, Map.of("documents", Map.of("papers/register.txt", "fern\noak\n"))))
                .toList();
        List<Snapshot> sound = Stream.of("fern", "oak")
                .map(name -> after(name, Map.of("documents", Map.of("papers/register.txt", "fern\noak\n"))))
                .toList();

        Learned learned = Learner.learn(violating, sound, words("not entered in the register"))
                .orElseThrow();

        assertThat(learned.check()).isEqualTo("text(\"papers/register.txt\").contains(artifact.name)");
        assertThat(learned.checkPoint()).isEqualTo(CheckPoint.POST_DEPLOY);
    }

    @Test
    void a_threshold_lies_at_a_round_value_in_the_gap() {
        List<Snapshot> violating = List.of(before("tulip", Map.of("coverage", Map.of("line", 0.41))));
        List<Snapshot> sound = List.of(
                before("fern", Map.of("coverage", Map.of("line", 0.93))),
                before("oak", Map.of("coverage", Map.of("line", 0.72))));

        Learned learned =
                Learner.learn(violating, sound, words("coverage too low")).orElseThrow();

        assertThat(learned.check()).isEqualTo("coverage.line >= 0.6");
    }

    @Test
    void nought_is_learned_as_nought() {
        List<Snapshot> violating = List.of(before("tulip", Map.of("tests", Map.of("failed", 3))));
        List<Snapshot> sound = List.of(before("fern", Map.of("tests", Map.of("failed", 0))));

        assertThat(Learner.learn(violating, sound, words("tests failed"))
                        .orElseThrow()
                        .check())
                .isEqualTo("tests.failed == 0");
    }

    @Test
    void truth_values_texts_lists_and_equal_fields_are_learned() {
        assertThat(learnedFrom(Map.of("scan", Map.of("configured", false)), Map.of("scan", Map.of("configured", true))))
                .isEqualTo("scan.configured");
        assertThat(learnedFrom(Map.of("git", Map.of("dirty", true)), Map.of("git", Map.of("dirty", false))))
                .isEqualTo("!git.dirty");
        assertThat(learnedFrom(
                        Map.of("versions", Map.of("staging", "1", "production", "2")),
                        Map.of("versions", Map.of("staging", "3", "production", "3"))))
                .isEqualTo("versions.production == versions.staging");
        assertThat(learnedFrom(
                        Map.of("scan", Map.of("tools", List.of("linter"))),
                        Map.of("scan", Map.of("tools", List.of("linter", "sniffer")))))
                .isEqualTo("\"sniffer\" in scan.tools");
        assertThat(learnedFrom(
                        Map.of("custom", Map.of("owner", Map.of("name", "nobody"))),
                        Map.of("custom", Map.of("owner", Map.of("name", "ward")))))
                .isEqualTo("custom.owner.name == \"ward\"");
    }

    @Test
    void what_is_left_over_where_it_should_not_be_is_learned_as_an_absence() {
        List<Snapshot> violating =
                List.of(before("tulip", files("a", "weeds.txt")), before("rose", files("a", "weeds.txt")));
        List<Snapshot> sound = List.of(before("fern", files("a")));

        assertThat(Learner.learn(violating, sound, words("weeds")).orElseThrow().check())
                .isEqualTo("!exists(\"weeds.txt\")");
    }

    @Test
    void the_words_of_the_violations_decide_between_checks_that_separate_alike() {
        Map<String, Object> bad =
                Map.of("files", List.of("x"), "tests", Map.of("total", 10), "git", Map.of("dirty", true));
        Map<String, Object> good =
                Map.of("files", List.of("x", "shed/key"), "tests", Map.of("total", 99), "git", Map.of("dirty", false));

        Learned learned = Learner.learn(
                        List.of(before("tulip", bad)), List.of(before("fern", good)), words("the shed has no key"))
                .orElseThrow();

        assertThat(learned.check()).isEqualTo("exists(\"shed/\")");
        assertThat(learned.runnersUp()).contains("!git.dirty", "tests.total >= 50");
    }

    @Test
    void the_earliest_checkpoint_that_separates_is_the_one_to_stop_at() {
        List<Snapshot> violating = List.of(before("tulip", files("a")), after("tulip", Map.of("files", List.of("a"))));
        List<Snapshot> sound =
                List.of(before("fern", files("a", "label")), after("fern", Map.of("files", List.of("a", "label"))));

        assertThat(Learner.learn(violating, sound, words("label")).orElseThrow().checkPoint())
                .isEqualTo(CheckPoint.PRE_DEPLOY);
    }

    @Test
    void unknown_is_not_false() {
        List<Snapshot> withoutList = List.of(before("tulip", Map.of("tests", Map.of("total", 1))));
        List<Snapshot> truncated = List.of(before("tulip", Map.of("files", List.of("a"), "filesTruncated", true)));
        List<Snapshot> sound = List.of(before("fern", files("a", "label")));

        assertThat(Learner.learn(withoutList, sound, words("label"))).isEmpty();
        assertThat(Learner.learn(truncated, sound, words("label"))).isEmpty();
    }

    @Test
    void without_a_sound_run_or_a_difference_nothing_is_learned() {
        List<Snapshot> violating = List.of(before("tulip", files("a")));

        assertThat(Learner.learn(violating, List.of(), words("a"))).isEmpty();
        assertThat(Learner.learn(List.of(), violating, words("a"))).isEmpty();
        assertThat(Learner.learn(violating, List.of(before("fern", files("a"))), words("a")))
                .isEmpty();
    }

    @Test
    void steps_are_no_evidence_because_a_constraint_has_judged_them_already() {
        List<Snapshot> violating = List.of(before("tulip", Map.of("steps", Map.of("completed", List.of("dig")))));
        List<Snapshot> sound = List.of(before("fern", Map.of("steps", Map.of("completed", List.of("dig", "water")))));

        assertThat(Learner.learn(violating, sound, words("water"))).isEmpty();
    }

    @Test
    void quotes_and_backslashes_in_a_path_stay_inside_the_literal() {
        List<Snapshot> violating = List.of(before("tulip", files("a")));
        List<Snapshot> sound = List.of(before("fern", files("a", "odd\"\\name")));

        assertThat(Learner.learn(violating, sound, words("odd")).orElseThrow().check())
                .isEqualTo("exists(\"odd\\\"\\\\name\")");
    }

    @Test
    void large_file_lists_are_searched_quickly() {
        List<String> many = IntStream.range(0, 5_000)
                .mapToObj(n -> "src/part" + n + "/f.txt")
                .toList();
        List<String> more =
                Stream.concat(many.stream(), Stream.of("gate/fern.key")).toList();
        List<Snapshot> violating = IntStream.range(0, 20)
                .mapToObj(n -> before("v" + n, Map.of("files", many)))
                .toList();
        List<Snapshot> sound = IntStream.range(0, 20)
                .mapToObj(n -> before("fern", Map.of("files", more)))
                .toList();

        assertThat(Learner.learn(violating, sound, words("key")).orElseThrow().check())
                .isEqualTo("exists(\"gate/\" + artifact.name + \".key\")");
    }

    private static String learnedFrom(Map<String, Object> violating, Map<String, Object> sound) {
        return Learner.learn(
                        List.of(before("tulip", violating), before("rose", violating)),
                        List.of(before("fern", sound), before("oak", sound)),
                        words("nothing to the point"))
                .orElseThrow()
                .check();
    }

    private static Map<String, Object> files(String... paths) {
        return Map.of("files", List.of(paths));
    }

    private static Snapshot before(String artifact, Map<String, Object> facts) {
        return Snapshot.of(CheckPoint.PRE_DEPLOY, Artifact.named(artifact), new Facts(facts));
    }

    private static Snapshot after(String artifact, Map<String, Object> facts) {
        return Snapshot.of(CheckPoint.POST_DEPLOY, Artifact.named(artifact), new Facts(facts));
    }

    private static Vocabulary words(String text) {
        return Vocabulary.of(
                List.of(Reported.violation(1, "tulip", text).gap("x", "y").now().wording()), List.of());
    }
}
