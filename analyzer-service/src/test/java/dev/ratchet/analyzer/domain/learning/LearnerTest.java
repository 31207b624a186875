package dev.ratchet.analyzer.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.analyzer.domain.wording.Vocabulary;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
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

        Learned learned =
                learn(violating, sound, words("a trial bed in the nursery")).orElseThrow();

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

        Learned learned = learn(violating, sound, words("labels")).orElseThrow();

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

        Learned learned =
                learn(violating, sound, words("not entered in the register")).orElseThrow();

        assertThat(learned.check()).isEqualTo("text(\"papers/register.txt\").contains(artifact.name)");
        assertThat(learned.checkPoint()).isEqualTo(CheckPoint.POST_DEPLOY);
    }

    @Test
    void a_threshold_lies_at_a_round_value_in_the_gap() {
        List<Snapshot> violating = List.of(before("tulip", Map.of("coverage", Map.of("line", 0.41))));
        List<Snapshot> sound = List.of(
                before("fern", Map.of("coverage", Map.of("line", 0.93))),
                before("oak", Map.of("coverage", Map.of("line", 0.72))));

        Learned learned = learn(violating, sound, words("coverage too low")).orElseThrow();

        assertThat(learned.check()).isEqualTo("coverage.line >= 0.6");
    }

    @Test
    void nought_is_learned_as_nought() {
        List<Snapshot> violating = List.of(before("tulip", Map.of("tests", Map.of("failed", 3))));
        List<Snapshot> sound = List.of(before("fern", Map.of("tests", Map.of("failed", 0))));

        assertThat(learn(violating, sound, words("tests failed")).orElseThrow().check())
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

        assertThat(learn(violating, sound, words("weeds")).orElseThrow().check())
                .isEqualTo("!exists(\"weeds.txt\")");
    }

    @Test
    void the_words_of_the_violations_decide_between_checks_that_separate_alike() {
        Map<String, Object> bad =
                Map.of("files", List.of("x"), "tests", Map.of("total", 10), "git", Map.of("dirty", true));
        Map<String, Object> good =
                Map.of("files", List.of("x", "shed/key"), "tests", Map.of("total", 99), "git", Map.of("dirty", false));

        Learned learned = learn(
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

        assertThat(learn(violating, sound, words("label")).orElseThrow().checkPoint())
                .isEqualTo(CheckPoint.PRE_DEPLOY);
    }

    @Test
    void unknown_is_not_false() {
        List<Snapshot> withoutList = List.of(before("tulip", Map.of("tests", Map.of("total", 1))));
        List<Snapshot> truncated = List.of(before("tulip", Map.of("files", List.of("a"), "filesTruncated", true)));
        List<Snapshot> sound = List.of(before("fern", files("a", "label")));

        assertThat(learn(withoutList, sound, words("label"))).isEmpty();
        assertThat(learn(truncated, sound, words("label"))).isEmpty();
    }

    @Test
    void without_a_sound_run_or_a_difference_nothing_is_learned() {
        List<Snapshot> violating = List.of(before("tulip", files("a")));

        assertThat(learn(violating, List.of(), words("a"))).isEmpty();
        assertThat(learn(List.of(), violating, words("a"))).isEmpty();
        assertThat(learn(violating, List.of(before("fern", files("a"))), words("a")))
                .isEmpty();
    }

    @Test
    void steps_are_no_evidence_because_a_constraint_has_judged_them_already() {
        List<Snapshot> violating = List.of(before("tulip", Map.of("steps", Map.of("completed", List.of("dig")))));
        List<Snapshot> sound = List.of(before("fern", Map.of("steps", Map.of("completed", List.of("dig", "water")))));

        assertThat(learn(violating, sound, words("water"))).isEmpty();
    }

    @Test
    void quotes_and_backslashes_in_a_path_stay_inside_the_literal() {
        List<Snapshot> violating = List.of(before("tulip", files("a")));
        List<Snapshot> sound = List.of(before("fern", files("a", "odd\"\\name")));

        assertThat(learn(violating, sound, words("odd")).orElseThrow().check())
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

        assertThat(learn(violating, sound, words("key")).orElseThrow().check())
                .isEqualTo("exists(\"gate/\" + artifact.name + \".key\")");
    }

    @Test
    void names_of_other_artifacts_tell_when_it_was_and_not_what_was_wrong() {
        Map<String, Object> early = Map.of("documents", Map.of("register.txt", "| oak | 2025-01-01 |"));
        Map<String, Object> late = Map.of(
                "documents",
                Map.of("register.txt", "| oak | 2025-01-01 |\n| fern | 2025-01-02 |\n| ivy | 2025-02-03 |"));
        List<Snapshot> violating =
                List.of(before("tulip", late), after("tulip", late), before("ivy", late), after("rose", late));
        List<Snapshot> sound =
                List.of(before("oak", early), after("oak", early), before("fern", early), after("fern", late));

        Learned learned = learn(violating, sound, words("not in the register")).orElseThrow();

        assertThat(learned.check()).isEqualTo("text(\"register.txt\").contains(artifact.name)");
        assertThat(learned.checkPoint()).isEqualTo(CheckPoint.POST_DEPLOY);
    }

    @Test
    void any_fact_in_a_path_stands_for_itself() {
        List<Snapshot> violating = IntStream.range(0, 3)
                .mapToObj(n -> team(n, "pages/" + teamOf(n) + "/index.md"))
                .toList();
        List<Snapshot> sound = IntStream.range(3, 40)
                .mapToObj(n -> team(n, "pages/" + teamOf(n) + "/plant" + n + ".md"))
                .toList();

        assertThat(learn(violating, sound, words("page")).orElseThrow().check())
                .isEqualTo("exists(\"pages/\" + custom.team + \"/\" + artifact.name + \".md\")");
    }

    @Test
    void a_row_that_is_about_the_artifact_is_found_in_a_list() {
        List<Snapshot> violating =
                IntStream.range(0, 3).mapToObj(n -> trials(n, "poor")).toList();
        List<Snapshot> sound =
                IntStream.range(3, 40).mapToObj(n -> trials(n, "fair")).toList();

        assertThat(learn(violating, sound, words("trial")).orElseThrow().check())
                .isIn(
                        "custom.trials.exists(r, r.plant == artifact.name && r.outcome == \"fair\")",
                        "custom.trials.exists(r, r.outcome == \"fair\" && r.plant == artifact.name)");
    }

    @Test
    void either_of_two_is_enough_where_each_alone_stops_sound_runs() {
        List<Snapshot> violating =
                IntStream.range(0, 4).mapToObj(n -> watered(n, false, false)).toList();
        List<Snapshot> sound = IntStream.range(4, 120)
                .mapToObj(n -> watered(n, n % 3 != 0, n % 3 != 1))
                .toList();

        assertThat(learn(violating, sound, words("dry")).orElseThrow().check())
                .isIn("custom.rain || custom.watered", "custom.watered || custom.rain");
    }

    @Test
    void both_of_two_are_asked_for_where_each_alone_lets_violations_pass() {
        List<Snapshot> violating = IntStream.range(0, 10)
                .mapToObj(n -> watered(n, n % 3 == 0, n % 3 == 1))
                .toList();
        List<Snapshot> sound =
                IntStream.range(10, 120).mapToObj(n -> watered(n, true, true)).toList();

        assertThat(learn(violating, sound, words("dry")).orElseThrow().check())
                .isIn("custom.rain && custom.watered", "custom.watered && custom.rain");
    }

    @Test
    void some_wrong_labels_are_told_and_do_not_hide_the_check() {
        List<Snapshot> violating = new ArrayList<>(IntStream.range(0, 19)
                .mapToObj(n -> watered(n, false, n % 2 == 0))
                .toList());
        violating.add(watered(19, true, true));
        List<Snapshot> sound = IntStream.range(20, 220)
                .mapToObj(n -> watered(n, n % 25 != 0, n % 2 == 0))
                .toList();

        Learned learned = learn(violating, sound, words("dry")).orElseThrow();

        assertThat(learned.check()).isEqualTo("custom.rain");
        assertThat(learned.counts()).isEqualTo(new Learned.Counts(19, 20, 8, 200));
        assertThat(learned.precisionBound()).isBetween(0.5, 19.0 / 27);
        assertThat(learned.falseAlarmBound()).isBetween(0.04, 0.08);
        assertThat(learned.doubts()).anyMatch(doubt -> doubt.startsWith("It takes 9 labels for wrong"));
    }

    @Test
    void days_differences_sums_and_times_between_are_bounded() {
        assertThat(bounded(n -> Map.of("seen", "2025-%02d-11".formatted(n < 6 ? 1 + n % 2 : 4 + n % 9))))
                .isEqualTo("custom.seen >= \"2025-04-01\"");
        assertThat(bounded(n -> Map.of("spent", planned(n) + (n < 6 ? 90 : n % 40), "planned", planned(n))))
                .isIn("custom.spent - custom.planned <= 40", "custom.planned - custom.spent >= -40");
        assertThat(bounded(n -> Map.of(
                        "bed",
                        Map.of(
                                "weeds",
                                n < 6 ? 12 + n : n % 20,
                                "stones",
                                n < 6 ? 19 - n : 20 - n % 20,
                                "row",
                                n % 9))))
                .isEqualTo("custom.bed.stones + custom.bed.weeds <= 20");
        assertThat(bounded(n -> Map.of(
                        "cut",
                        "2025-03-%02dT10:00:00Z".formatted(1 + n % 20),
                        "dried",
                        "2025-03-%02dT%02d:00:00Z"
                                .formatted(n < 6 ? 1 + n % 20 : 4 + n % 20, n < 6 ? 14 : 10 + n % 8))))
                .startsWith("timestamp(custom.dried) - timestamp(custom.cut) >= duration(\"");
    }

    /** A number that has nothing to do with being sound. */
    private static int planned(int n) {
        return 500 + 37 * (n * 17 % 46);
    }

    /** What is learned from six violating documents and forty sound ones. */
    private static String bounded(IntFunction<Map<String, Object>> added) {
        List<Snapshot> all = IntStream.range(0, 46)
                .mapToObj(n -> before("plant" + n, Map.of("custom", added.apply(n))))
                .toList();
        return learn(all.subList(0, 6), all.subList(6, 46), words("nothing to the point"))
                .orElseThrow()
                .check();
    }

    @Test
    void it_says_why_it_has_learned_nothing() {
        Snapshot tulip = before("tulip", files("a"));

        assertThat(because(List.of(), List.of(tulip))).contains("No facts of violating runs");
        assertThat(because(List.of(tulip), List.of())).contains("Too few sound runs");
        assertThat(because(List.of(tulip), List.of(before("fern", files("a")))))
                .contains("Contradictory labels: 1 of 1");
        assertThat(because(
                        List.of(before("tulip", Map.of("custom", Map.of("gate", Map.of("passed", false), "row", 1)))),
                        List.of(before("fern", Map.of("custom", Map.of("gate", Map.of("passed", true), "row", 1))))))
                .isNotEmpty();
        assertThat(because(
                        List.of(before("tulip", Map.of("steps", Map.of("completed", List.of("dig"))))),
                        List.of(before("fern", Map.of("steps", Map.of("completed", List.of("dig", "water")))))))
                .contains("Contradictory labels");
    }

    @Test
    void what_the_gate_itself_wrote_is_suspected_and_left_out() {
        List<Snapshot> violating = List.of(before("tulip", gated(false, 1)), before("rose", gated(false, 2)));
        List<Snapshot> sound = IntStream.range(0, 30)
                .mapToObj(n -> before("fern" + n, gated(true, 1 + n % 2)))
                .toList();

        assertThat(because(violating, sound)).isNotEmpty();
        assertThat(learn(violating, sound, words("gate"))).isEmpty();
    }

    @Test
    void twenty_and_two_hundred_documents_are_soon_learned_from() {
        List<Snapshot> violating =
                IntStream.range(0, 20).mapToObj(n -> crowded(n, false)).toList();
        List<Snapshot> sound =
                IntStream.range(20, 220).mapToObj(n -> crowded(n, true)).toList();

        Learned learned = assertTimeout(
                Duration.ofSeconds(20),
                () -> learn(violating, sound, words("x")).orElseThrow());

        assertThat(learned.check()).isEqualTo("custom.ready");
    }

    private static Snapshot crowded(int n, boolean ready) {
        Map<String, Object> custom = new HashMap<>();
        IntStream.range(0, 30).forEach(f -> custom.put("noise" + f, (n * (31 + 7 * f)) % (5 + 9 * f)));
        custom.put("ready", ready);
        return before("plant" + n, Map.of("custom", custom));
    }

    private static Map<String, Object> gated(boolean passed, int row) {
        return Map.of("custom", Map.of("gate", Map.of("passed", passed), "row", row));
    }

    private static String because(List<Snapshot> violating, List<Snapshot> sound) {
        return Learner.lesson(violating, sound, words("x")) instanceof Lesson.Nothing(String because) ? because : "";
    }

    private static Snapshot watered(int n, boolean rain, boolean watered) {
        return before("plant" + n, Map.of("custom", Map.of("rain", rain, "watered", watered, "bed", n % 7)));
    }

    private static Snapshot team(int n, String page) {
        return before(
                "plant" + n,
                Map.of("files", List.of("a", "pages/" + (n % 2) + ".txt", page), "custom", Map.of("team", teamOf(n))));
    }

    private static String teamOf(int n) {
        return List.of("herbs", "trees", "moss").get(n % 3);
    }

    private static Snapshot trials(int n, String outcome) {
        return before(
                "plant" + n,
                Map.of(
                        "custom",
                        Map.of(
                                "trials",
                                List.of(
                                        Map.of("plant", "plant" + n, "outcome", outcome),
                                        Map.of("plant", "other" + n, "outcome", n % 2 == 0 ? "fair" : "poor")))));
    }

    private static Optional<Learned> learn(List<Snapshot> violating, List<Snapshot> sound, Vocabulary vocabulary) {
        return Learner.lesson(violating, sound, vocabulary) instanceof Learned learned
                ? Optional.of(learned)
                : Optional.empty();
    }

    private static String learnedFrom(Map<String, Object> violating, Map<String, Object> sound) {
        return learn(
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
