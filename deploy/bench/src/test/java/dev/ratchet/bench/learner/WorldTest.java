package dev.ratchet.bench.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void a_world_that_cannot_be_is_refused_with_its_name() throws IOException {
        assertThatThrownBy(() -> World.in(folder)).hasMessageContaining("it needs a world.json");
        Files.writeString(folder.resolve("world.json"), "{\"check\": \"custom.lamp ==\", \"facts\": {}}");
        assertThatThrownBy(() -> World.in(folder)).hasMessageContaining("1:");
        Files.writeString(folder.resolve("world.json"), "{\"check\": \"1 == 1\", \"facts\": {}}");
        assertThatThrownBy(() -> LearnerBenchmark.measures(folder, 1, sentence -> {}))
                .hasMessageContaining("hardly any document violates the check");
    }

    @Test
    void a_world_of_the_wrong_shape_is_refused_with_a_sentence() throws IOException {
        Files.writeString(folder.resolve("world.json"), "{\"check\": 3}");
        assertThatThrownBy(() -> World.in(folder)).hasMessageContaining("needs a \"check\"");
        Files.writeString(folder.resolve("world.json"), "{\"check\": ");
        assertThatThrownBy(() -> World.in(folder)).hasMessageContaining("is no JSON");
        Files.writeString(
                folder.resolve("world.json"),
                "{\"check\": \"custom.x\", \"facts\": {\"custom\": {\"x\": {\"$whole\": 3}}}}");
        assertThatThrownBy(() -> LearnerBenchmark.measures(folder, 1, sentence -> {}))
                .hasMessageContaining("can't be drawn");
        assertThatThrownBy(() -> LearnerBenchmark.measures(folder.resolve("absent"), 1, sentence -> {}))
                .hasMessageContaining("There are no worlds in");
    }

    @Test
    void the_readme_explains_every_key_and_generator() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);

        assertThat(LearnerBenchmark.KEYS).allSatisfy(key -> assertThat(readme).contains("`" + key + "`"));
        assertThat(Draw.KINDS).allSatisfy(kind -> assertThat(readme).contains("\"" + kind + "\""));
    }
}
