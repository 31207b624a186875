package dev.ratchet.cli.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ratchet.cli.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A story as its file tells it.
 *
 * @param documents texts of the workspace that the pipeline brings to the gate
 * @param gateBefore the step that the pipeline takes only if the pre-deploy gate allows it
 * @param actions what steps do to the workspace's files, by step
 */
public record Story(
        String title,
        String intro,
        String workflow,
        String artifactKind,
        List<String> documents,
        String gateBefore,
        Map<String, Action> actions,
        List<Scene> scenes) {

    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    /** Leaves nothing absent that can be empty. */
    public Story {
        documents = List.copyOf(Objects.requireNonNullElse(documents, List.of()));
        actions = Map.copyOf(Objects.requireNonNullElse(actions, Map.of()));
        scenes = List.copyOf(scenes);
    }

    /** What a step does: copies a folder of the workspace, or runs a command of ./ratchet in it. */
    public record Action(@Nullable Copy copy, @Nullable String run) {}

    /** Copies a folder within the workspace, with the artifact's name filled in. */
    public record Copy(String from, String to) {}

    /** One thing that happens; exactly one of the parts after {@code say} is there. */
    public record Scene(
            String say,
            @Nullable Deployment deploy,
            @Nullable Expected pattern,
            @Nullable Review review,
            @Nullable Creation create,
            @Nullable Figures metrics) {}

    /**
     * A pipeline's run.
     *
     * @param daysAgo when it happened, in event time
     * @param automated whether the pipeline also runs the steps that the workflow declares as automated
     * @param blockedBy the name of the rule that must stop it
     * @param warnedBy the name of the rule that must be among the post-deploy warnings
     * @param violates the id of the constraint that the run must be seen to violate
     */
    public record Deployment(
            String artifact,
            String version,
            int daysAgo,
            List<String> steps,
            boolean automated,
            @Nullable String blockedBy,
            @Nullable String warnedBy,
            @Nullable String violates) {}

    /** A pattern that must have been found. */
    public record Expected(String slug, int frequency) {}

    /**
     * A reviewer's decision on the improvement that was proposed for a pattern, and the rule that must come of it.
     *
     * @param violations how many violations the proposal must rest on before it is read
     */
    public record Review(String pattern, int violations, String by, String mode, String reason, ExpectedRule rule) {}

    /** What the rule must be. */
    public record ExpectedRule(String id, String name, String checkPoint, String severity) {}

    /** Somebody puts right what was missing. */
    public record Creation(String artifact, Copy copy) {}

    /** What the metrics must say of a rule. */
    public record Figures(String rule, int triggered, int prevented, int falsePositives) {}

    /** The story that a file tells. */
    public static Story read(Path file) throws IOException {
        try {
            return YAML.readValue(Files.readAllBytes(file), Story.class);
        } catch (JsonProcessingException e) {
            throw new Refused("the story " + file + " can't be read: " + e.getOriginalMessage());
        }
    }
}
