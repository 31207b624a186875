package dev.ratchet.bench.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorldTest {

    static final Path WORLDS = Path.of("src/main/resources/worlds");

    @TempDir
    Path folder;

    static List<Path> worlds() throws IOException {
        try (Stream<Path> folders = Files.list(WORLDS)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void there_are_a_dozen_worlds_or_more() throws IOException {
        assertThat(worlds()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("worlds")
    void a_world_has_documents_of_both_kinds_that_its_check_decides(Path place) {
        World world = World.in(place);
        Check check = World.compiled(world.expression());
        Random random = new Random(1);
        Noise noise = world.noise(random);

        List<Facts> violating = world.documents(10, true, noise, random);
        List<Facts> sound = world.documents(10, false, noise, random);

        assertThat(violating).allMatch(facts -> check.on(facts).outcome() == RuleOutcome.FAILED);
        assertThat(sound).allMatch(facts -> check.on(facts).outcome() == RuleOutcome.HELD);
        assertThat(sound.getFirst().document()).isNotEqualTo(sound.getLast().document());
    }

    @Test
    void the_same_seed_draws_the_same_documents() {
        World world = World.in(WORLDS.resolve("findings-closed"));

        assertThat(drawn(world, 7)).isEqualTo(drawn(world, 7)).isNotEqualTo(drawn(world, 8));
    }

    private static List<Facts> drawn(World world, long seed) {
        Random random = new Random(seed);
        return world.documents(3, false, world.noise(random), random);
    }

    @Test
    void a_world_of_a_stranger_is_measured_under_the_same_keys() throws IOException {
        Files.writeString(folder.resolve("world.json"), """
            {"about": "A lamp is lit.", "check": "custom.lamp",
             "facts": {"artifact": {"name": {"$name": 2}}, "custom": {"lamp": {"$flip": 0.5}}}}
            """);

        Map<String, Double> measures = LearnerBenchmark.measures(folder, 1, sentence -> {});

        assertThat(measures.keySet()).containsExactlyElementsOf(LearnerBenchmark.KEYS);
        assertThat(measures).containsEntry("learner_5", 1.0).containsEntry("learner_20", 1.0);
    }

    static List<Arguments> malformed() {
        String facts = ", \"facts\": {\"custom\": {\"x\": {\"$whole\": [0, 9]}}}";
        return List.of(
                arguments("{\"check\": ", "is no JSON (line 1)"),
                arguments("{\"check\": 3}", "needs a \"check\", which is a text, and \"facts\""),
                arguments("{\"check\": \"custom.x == 1\"}", "needs a \"check\", which is a text, and \"facts\""),
                arguments("{\"check\": \"custom.x ==\"" + facts + "}", "the check doesn't compile (1:12)"),
                arguments("{\"check\": \"custom.x\", \"checkPoint\": \"noon\"" + facts + "}", "checkPoint"),
                arguments("{\"check\": \"1 == 1\"" + facts + "}", "hardly any document violates the check"),
                arguments("{\"check\": \"custom.x > 9\"" + facts + "}", "hardly any document is sound"),
                arguments("{\"check\": \"custom.y > 9\"" + facts + "}", "undecided on every document"),
                arguments("{\"check\": \"custom.y > 9\"" + facts + "}", "custom.y"),
                arguments(
                        "{\"check\": \"custom.x > 3\", \"noise\": {\"fields\": \"many\"}" + facts + "}",
                        "noise.fields needs a whole number from 0 to 500, not \"many\""),
                arguments(world("{\"$whole\": 3}"), "custom.x: $whole needs two whole numbers"),
                arguments(world("{\"$one\": []}"), "custom.x: $one needs a list with something in it"),
                arguments(world("{\"$chance\": 0.5}"), "custom.x: $chance needs a chance from 0 to 1, and"),
                arguments(world("{\"$time\": [\"2025-02-30\", \"2025-03-01\"]}"), "custom.x: $time needs two days"),
                arguments(world("{\"$dice\": 6}"), "custom.x: there is no generator called $dice"),
                arguments(world("{\"$flip\": 1, \"$name\": 1}"), "more than one generator: $flip, $name"),
                arguments(
                        world("{\"$list\": [0, 3], \"of\": \"${custom.squad}\"}"),
                        "custom.x: nothing that is drawn above it is called custom.squad"));
    }

    private static String world(String generator) {
        return "{\"check\": \"custom.x > 3\", \"facts\": {\"custom\": {\"x\": %s}}}".formatted(generator);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_malformed_world_is_refused_in_one_line_that_says_what_is_wrong(String world, String why) throws IOException {
        Files.writeString(folder.resolve("world.json"), world);

        assertThatThrownBy(() -> LearnerBenchmark.measures(folder, 1, sentence -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("world.json")
                .hasMessageContaining(why)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void what_is_no_world_is_refused() {
        assertThatThrownBy(() -> World.in(folder)).hasMessageContaining("it needs a world.json");
        assertThatThrownBy(() -> LearnerBenchmark.measures(folder.resolve("absent"), 1, sentence -> {}))
                .hasMessageContaining("There are no worlds in");
    }

    @Test
    void the_readme_explains_every_key_and_generator() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);

        assertThat(LearnerBenchmark.KEYS).allSatisfy(key -> assertThat(readme).contains("`" + key + "`"));
        assertThat(Generator.keys()).allSatisfy(kind -> assertThat(readme).contains("\"" + kind + "\""));
    }
}
