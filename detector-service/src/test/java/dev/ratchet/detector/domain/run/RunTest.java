package dev.ratchet.detector.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.detector.domain.run.Run.CompletedStep;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");
    private static final List<PipelineReported> STORY = List.of(
            event("e-1", "run.started", 0, Map.of("workflow", "release")),
            event("e-2", "step.finished", 1, Map.of("step", "build")),
            event("e-3", "step.finished", 2, Map.of("step", "test", "outcome", "failure")),
            event("e-4", "step.finished", 3, Map.of("step", "test", "artifact", Map.of("name", "parcels"))),
            event(
                    "e-5",
                    "step.finished",
                    4,
                    Map.of("step", "ship", "artifact", Map.of("name", "parcels", "version", "2"))),
            event("e-6", "run.finished", 5, Map.of("workflow", "release")));

    @Test
    void a_run_knows_what_its_events_said_of_it() {
        Run run = told(STORY);

        assertThat(run.workflow()).contains("release");
        assertThat(run.artifact()).contains(new Artifact("parcels", "2", null, null));
        assertThat(run.startedAt()).isEqualTo(TEN);
        assertThat(run.isOpen()).isFalse();
        assertThat(run.finished())
                .hasValueSatisfying(end -> assertThat(end.at()).isEqualTo(TEN.plusSeconds(5)));
    }

    @Test
    void only_steps_that_ended_with_success_are_completed() {
        Run run = told(STORY);

        assertThat(run.completed())
                .containsExactly(
                        new CompletedStep("build", TEN.plusSeconds(1)),
                        new CompletedStep("test", TEN.plusSeconds(3)),
                        new CompletedStep("ship", TEN.plusSeconds(4)));
    }

    @Test
    void a_run_is_the_same_in_whichever_order_its_events_arrive() {
        Run inOrder = told(STORY);

        for (int seed = 0; seed < 50; seed++) {
            List<PipelineReported> shuffled = new ArrayList<>(STORY);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(told(shuffled)).isEqualTo(inOrder);
        }
    }

    @Test
    void an_event_that_comes_twice_is_told_once() {
        List<PipelineReported> twice = new ArrayList<>(STORY);
        twice.addAll(STORY);

        Run run = told(twice);

        assertThat(run).isEqualTo(told(STORY));
    }

    @Test
    void the_same_id_from_another_sender_is_another_event() {
        PipelineReported elsewhere = new PipelineReported(
                "e-2",
                "/another-ci",
                "dev.ratchet.pipeline.step.finished",
                null,
                TEN,
                Map.of("run", "run-1", "step", "lint"));
        Run run = told(STORY);

        Run after = Objects.requireNonNull(Run.after(run, elsewhere, TEN, TEN));

        assertThat(after.completed()).hasSize(run.completed().size() + 1);
    }

    @Test
    void an_event_that_says_nothing_of_a_run_makes_none() {
        PipelineReported event = new PipelineReported("e-1", "/ci", "com.example.lunch", null, TEN, Map.of());

        assertThat(Run.after(null, event, TEN, TEN)).isNull();
    }

    @Test
    void what_counts_is_the_time_that_the_log_can_vouch_for() {
        Instant appended = TEN.plusSeconds(9);
        PipelineReported start = new PipelineReported(
                "e-1", "/ci", "dev.ratchet.pipeline.run.started", null, Bounds.LATEST, Map.of("run", "run-1"));

        Run run = Objects.requireNonNull(Run.after(null, start, appended, appended));

        assertThat(run.startedAt()).isEqualTo(appended);
        assertThat(run.toldAt()).isEqualTo(appended.toEpochMilli());
    }

    @Test
    void a_run_whose_end_has_not_been_told_is_open() {
        assertThat(told(STORY.subList(0, 5)).isOpen()).isTrue();
    }

    @Test
    void an_open_run_of_which_the_log_says_nothing_while_it_goes_on_is_abandoned() {
        Run open = told(STORY.subList(0, 5));
        Duration idle = Duration.ofDays(7);

        assertThat(open.isAbandoned(TEN.plus(idle), idle)).isFalse();
        assertThat(open.isAbandoned(TEN.plus(idle).plusMillis(1), idle)).isTrue();
        assertThat(told(STORY).isAbandoned(TEN.plus(idle).plusMillis(1), idle)).isFalse();
    }

    private static Run told(List<PipelineReported> events) {
        @Nullable Run run = null;
        for (PipelineReported event : events) {
            run = Run.after(run, event, event.at(), TEN);
        }
        return Objects.requireNonNull(run);
    }

    private static PipelineReported event(String id, String predicate, int second, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("run", "run-1");
        return new PipelineReported(id, "/ci", "dev.ratchet.pipeline." + predicate, null, TEN.plusSeconds(second), all);
    }
}
