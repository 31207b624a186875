package dev.ratchet.detector.domain.run;

import dev.ratchet.detector.domain.run.RunNews.About;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Understands what pipelines say: CDEvents (specification 0.3 to 0.5) and the plain types
 * {@code dev.ratchet.pipeline.run.started}, {@code .step.finished} and {@code .run.finished}. An event that claims to be
 * about a run and names it impossibly is refused with the field at fault.
 */
public final class PipelineWords {

    private static final String CDEVENTS = "dev.cdevents.";
    private static final String PLAIN = "dev.ratchet.pipeline.";

    private static final String RUN_STARTED = "run.started";
    private static final String STEP_FINISHED = "step.finished";
    private static final String RUN_FINISHED = "run.finished";
    private static final List<String> PLAIN_WORDS = List.of(RUN_STARTED, STEP_FINISHED, RUN_FINISHED);

    private PipelineWords() {}

    /** Refuses a type that claims to be one of the plain ones and is none: nobody else gives it a meaning. */
    public static void mustBeKnown(String type) {
        if (type.startsWith(PLAIN) && !PLAIN_WORDS.contains(type.substring(PLAIN.length()))) {
            throw new InvalidValue("type", PLAIN + " followed by one of " + String.join(", ", PLAIN_WORDS), type);
        }
    }

    /** What the event says; decided by its type, whose version doesn't matter. */
    public static RunNews read(PipelineReported event) {
        String type = event.type();
        if (type.startsWith(CDEVENTS)) {
            return cdEvent(event, type.substring(CDEVENTS.length()));
        }
        if (type.startsWith(PLAIN)) {
            return plain(event, type.substring(PLAIN.length()));
        }
        return new RunNews.Ignored("events of type " + type + " say nothing of a run");
    }

    private static RunNews cdEvent(PipelineReported event, String predicate) {
        Told data = new Told(event.data());
        Told subject = data.object("subject");
        Told content = subject.object("content");
        String outcome = content.text("outcome").orElse(RunNews.SUCCESS);
        if (predicate.startsWith("pipelinerun.started.")) {
            return pipelineRun(data).<RunNews>map(RunNews.RunStarted::new).orElseGet(PipelineWords::nameless);
        }
        if (predicate.startsWith("pipelinerun.finished.")) {
            return pipelineRun(data)
                    .<RunNews>map(run -> new RunNews.RunFinished(run, outcome))
                    .orElseGet(PipelineWords::nameless);
        }
        if (predicate.startsWith("taskrun.finished.")) {
            return taskRun(data, outcome);
        }
        return new RunNews.Ignored("CDEvents of this type change no run");
    }

    private static Optional<About> pipelineRun(Told data) {
        Told subject = data.object("subject");
        Optional<String> workflow = subject.object("content").text("pipelineName");
        return subject.text("id").map(id -> new About(id, workflow.orElse(null), customArtifact(data)));
    }

    private static RunNews taskRun(Told data, String outcome) {
        Told content = data.object("subject").object("content");
        Told run = content.object("pipelineRun");
        Optional<String> task = content.text("taskName");
        Optional<String> id = run.text("id");
        if (task.isEmpty() || id.isEmpty()) {
            return new RunNews.Ignored("a task run without a taskName and a pipelineRun belongs to no run");
        }
        About about = new About(id.get(), content.text("pipelineName").orElse(null), customArtifact(data));
        return new RunNews.StepFinished(about, task.get(), outcome);
    }

    private static @Nullable Artifact customArtifact(Told data) {
        Told custom = data.object("customData");
        return artifact(custom, null);
    }

    private static RunNews plain(PipelineReported event, String predicate) {
        Told data = new Told(event.data());
        Optional<String> id = data.text("run");
        if (id.isEmpty()) {
            return nameless();
        }
        About run = new About(id.get(), data.text("workflow").orElse(null), artifact(data, event.subject()));
        String outcome = data.text("outcome").orElse(RunNews.SUCCESS);
        return switch (predicate) {
            case RUN_STARTED -> new RunNews.RunStarted(run);
            case RUN_FINISHED -> new RunNews.RunFinished(run, outcome);
            case STEP_FINISHED ->
                data.text("step")
                        .<RunNews>map(step -> new RunNews.StepFinished(run, step, outcome))
                        .orElseGet(() -> new RunNews.Ignored("a step without a name is no step"));
            default -> new RunNews.Ignored("plain events of this type change no run");
        };
    }

    private static @Nullable Artifact artifact(Told told, @Nullable String fallbackName) {
        Told artifact = told.object("artifact");
        String name = artifact.text("name").or(() -> told.text("artifact")).orElse(fallbackName);
        return name == null
                ? null
                : new Artifact(
                        name,
                        artifact.text("version").or(() -> told.text("version")).orElse(null),
                        artifact.text("kind").orElse(null),
                        artifact.text("digest").orElse(null));
    }

    private static RunNews nameless() {
        return new RunNews.Ignored("an event without a run's id is about no run");
    }

    /** An object in the data of an event; whatever isn't there as expected is absent. */
    private record Told(Map<?, ?> fields) {

        Told object(String name) {
            return new Told(fields.get(name) instanceof Map<?, ?> map ? map : Map.of());
        }

        Optional<String> text(String name) {
            return fields.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
        }
    }
}
