package dev.ratchet.detector.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.detector.domain.run.RunNews.About;
import dev.ratchet.detector.domain.run.RunNews.Ignored;
import dev.ratchet.detector.domain.run.RunNews.RunFinished;
import dev.ratchet.detector.domain.run.RunNews.RunStarted;
import dev.ratchet.detector.domain.run.RunNews.StepFinished;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineWordsTest {

    private static final Artifact PARCELS = new Artifact("parcels", "1.2.0", "service", null);
    private static final Map<String, Object> CUSTOM =
            Map.of("artifact", Map.of("name", "parcels", "version", "1.2.0", "kind", "service"));

    @ParameterizedTest
    @ValueSource(strings = {"0.1.1", "0.2.0", "0.3.0-draft"})
    void the_start_of_a_pipeline_run_is_the_start_of_a_run_whatever_the_version_of_its_type(String version) {
        PipelineReported event = event(
                "dev.cdevents.pipelinerun.started." + version,
                null,
                Map.of("subject", subject("run-1", Map.of("pipelineName", "release")), "customData", CUSTOM));

        RunNews news = PipelineWords.read(event);

        assertThat(news).isEqualTo(new RunStarted(new About("run-1", "release", PARCELS)));
    }

    @Test
    void the_end_of_a_task_run_is_the_end_of_a_step() {
        PipelineReported event = event(
                "dev.cdevents.taskrun.finished.0.2.0",
                null,
                Map.of(
                        "subject",
                        subject(
                                "task-7",
                                Map.of(
                                        "taskName", "package",
                                        "pipelineRun", Map.of("id", "run-1"),
                                        "outcome", "failure"))));

        RunNews news = PipelineWords.read(event);

        assertThat(news).isEqualTo(new StepFinished(new About("run-1", null, null), "package", "failure"));
    }

    @Test
    void an_outcome_that_nobody_names_is_success() {
        PipelineReported event =
                event("dev.cdevents.pipelinerun.finished.0.2.0", null, Map.of("subject", subject("run-1", Map.of())));

        RunNews news = PipelineWords.read(event);

        assertThat(news).isEqualTo(new RunFinished(new About("run-1", null, null), "success"));
    }

    @Test
    void an_artifact_may_be_named_by_a_text_with_its_version_beside_it() {
        PipelineReported event = event(
                "dev.cdevents.pipelinerun.started.0.2.0",
                null,
                Map.of(
                        "subject", subject("run-1", Map.of()),
                        "customData", Map.of("artifact", "parcels", "version", "1.2.0")));

        RunNews news = PipelineWords.read(event);

        assertThat(news)
                .isEqualTo(new RunStarted(new About("run-1", null, new Artifact("parcels", "1.2.0", null, null))));
    }

    @Test
    void a_plain_event_names_its_artifact_by_its_subject_where_its_data_does_not() {
        PipelineReported event = event(
                "dev.ratchet.pipeline.step.finished",
                "parcels",
                Map.of("run", "run-1", "workflow", "release", "step", "package"));

        RunNews news = PipelineWords.read(event);

        assertThat(news)
                .isEqualTo(new StepFinished(
                        new About("run-1", "release", Artifact.named("parcels")), "package", "success"));
    }

    @Test
    void plain_events_tell_the_start_and_the_end_of_a_run() {
        Map<String, Object> data = Map.of("run", "run-1", "workflow", "release", "outcome", "error");

        RunNews start = PipelineWords.read(event("dev.ratchet.pipeline.run.started", null, data));
        RunNews end = PipelineWords.read(event("dev.ratchet.pipeline.run.finished", null, data));

        assertThat(start).isEqualTo(new RunStarted(new About("run-1", "release", null)));
        assertThat(end).isEqualTo(new RunFinished(new About("run-1", "release", null), "error"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.example.coffee.brewed",
                "dev.cdevents.pipelinerun.queued.0.2.0",
                "dev.cdevents.taskrun.started.0.2.0",
                "dev.ratchet.pipeline.lunch",
                "dev.cdevents.pipelinerun.finished.0.2.0",
                "dev.cdevents.taskrun.finished.0.2.0"
            })
    void events_that_name_no_run_are_ignored_with_a_reason(String type) {
        RunNews news = PipelineWords.read(event(type, null, Map.of("anything", 1)));

        assertThat(news)
                .isInstanceOfSatisfying(
                        Ignored.class, ignored -> assertThat(ignored.reason()).isNotBlank());
    }

    @Test
    void an_event_that_names_an_impossible_run_is_refused_with_the_field_at_fault() {
        PipelineReported event = event(
                "dev.cdevents.pipelinerun.started.0.2.0", null, Map.of("subject", subject("\u0007bell", Map.of())));

        assertThatThrownBy(() -> PipelineWords.read(event))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("run"));
    }

    private static Map<String, Object> subject(String id, Map<String, Object> content) {
        return Map.of("id", id, "content", content);
    }

    private static PipelineReported event(String type, @Nullable String subject, Map<String, Object> data) {
        return new PipelineReported("e-1", "/ci", type, subject, Instant.parse("2025-10-30T10:00:00Z"), data);
    }
}
