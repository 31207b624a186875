package dev.ratchet.detector.domain.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a workflow, as pipeline events tell it. It holds what was said, sorted by when it happened, so that
 * it is the same in whichever order the events arrive; what is known of the run is derived from that.
 *
 * @param toldAt when the log was last told of it, in milliseconds since 1970; absent where nobody noted that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Run(String id, List<Said> said, @Nullable Long toldAt) {

    /** A run with more to tell than {@link Bounds#LIST} events is refused. */
    public Run {
        Bounds.name("run", id);
        said = Bounds.list("run.said", said);
    }

    /** What kind of news an event brought. */
    public enum Kind {
        STARTED,
        STEP_FINISHED,
        FINISHED
    }

    /**
     * What one event said.
     *
     * @param event the source and the id of the event
     * @param step the step that ended; present for {@link Kind#STEP_FINISHED}
     * @param outcome how the step or the run ended; absent for {@link Kind#STARTED}
     * @param told when it was appended to the log; absent where nobody noted that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Said(
            Instant at,
            String event,
            Kind kind,
            @Nullable String step,
            @Nullable String outcome,
            @Nullable String workflow,
            @Nullable Artifact artifact,
            @Nullable Instant told)
            implements Comparable<Said> {

        @Override
        public int compareTo(Said other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : event.compareTo(other.event);
        }

        boolean isSuccess() {
            return RunNews.SUCCESS.equalsIgnoreCase(outcome);
        }
    }

    /** A step that ended with success. */
    public record CompletedStep(String name, Instant at) {}

    /**
     * The run after an event; the run as it was when the event says nothing of it.
     *
     * @param at when it happened, as far as the log can vouch for that
     * @param told when it was appended to the log
     */
    public static @Nullable Run after(@Nullable Run run, PipelineReported event, Instant at, Instant told) {
        RunNews news = PipelineWords.read(event);
        return news.about()
                .map(about -> withSaid(
                        run == null ? new Run(about.run(), List.of(), null) : run, said(event, at, told, news, about)))
                .orElse(run);
    }

    private static Run withSaid(Run run, Said said) {
        TreeSet<Said> all = new TreeSet<>(run.said);
        all.add(said);
        return new Run(run.id, List.copyOf(all), latest(run.toldAt, said.told));
    }

    private static @Nullable Long latest(@Nullable Long before, @Nullable Instant told) {
        if (told == null) {
            return before;
        }
        return before == null ? told.toEpochMilli() : Math.max(before, told.toEpochMilli());
    }

    private static Said said(PipelineReported event, Instant at, Instant told, RunNews news, RunNews.About about) {
        String identity = identity(event);
        return switch (news) {
            case RunNews.StepFinished(var run, var step, var outcome) ->
                new Said(at, identity, Kind.STEP_FINISHED, step, outcome, run.workflow(), run.artifact(), told);
            case RunNews.RunFinished(var run, var outcome) ->
                new Said(at, identity, Kind.FINISHED, null, outcome, run.workflow(), run.artifact(), told);
            case RunNews.RunStarted ignored ->
                new Said(at, identity, Kind.STARTED, null, null, about.workflow(), about.artifact(), told);
            case RunNews.Ignored ignored -> throw new IllegalStateException("Expected news of a run, but it was none");
        };
    }

    private static String identity(PipelineReported event) {
        return event.source() + " " + event.id();
    }

    /** The workflow that is run; empty until an event says it. */
    public Optional<String> workflow() {
        return first(Said::workflow);
    }

    /** What the run works on, put together from all events that name the same artifact; empty until one does. */
    public Optional<Artifact> artifact() {
        return first(Said::artifact).map(Artifact::name).map(name -> {
            List<Artifact> tellings = said.stream()
                    .flatMap(one -> Stream.ofNullable(one.artifact))
                    .filter(one -> one.name().equals(name))
                    .toList();
            return new Artifact(
                    name,
                    known(tellings, Artifact::version),
                    known(tellings, Artifact::kind),
                    known(tellings, Artifact::digest));
        });
    }

    /** When the first event of the run happened. */
    public Instant startedAt() {
        return said.getFirst().at();
    }

    /** The first event that said that the run has ended; empty while it goes on. */
    public Optional<Said> finished() {
        return said.stream().filter(one -> one.kind == Kind.FINISHED).findFirst();
    }

    /** True when it is this event that ended the run. */
    public boolean isFinishedBy(PipelineReported event) {
        return finished().filter(end -> end.event.equals(identity(event))).isPresent();
    }

    public boolean isOpen() {
        return finished().isEmpty();
    }

    /** True when nobody has told its end, and the log has gone on for so long without a word of it. */
    public boolean isAbandoned(Instant newest, Duration idle) {
        return isOpen() && toldAt != null && Instant.ofEpochMilli(toldAt).isBefore(newest.minus(idle));
    }

    /** The steps that ended with success, in the order in which they ended. */
    public List<CompletedStep> completed() {
        return said.stream()
                .filter(one -> one.kind == Kind.STEP_FINISHED && one.isSuccess())
                .flatMap(one -> Stream.ofNullable(one.step).map(step -> new CompletedStep(step, one.at)))
                .toList();
    }

    /** When the step first ended with success. */
    public Optional<Said> taken(String step) {
        return said.stream()
                .filter(one -> one.kind == Kind.STEP_FINISHED && one.isSuccess() && step.equals(one.step))
                .findFirst();
    }

    private <T> Optional<T> first(Function<Said, @Nullable T> field) {
        return said.stream().flatMap(one -> Stream.ofNullable(field.apply(one))).findFirst();
    }

    private static @Nullable String known(List<Artifact> tellings, Function<Artifact, @Nullable String> field) {
        return tellings.stream()
                .flatMap(one -> Stream.ofNullable(field.apply(one)))
                .findFirst()
                .orElse(null);
    }
}
