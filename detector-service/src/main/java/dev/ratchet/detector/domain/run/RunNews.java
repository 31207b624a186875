package dev.ratchet.detector.domain.run;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one event of a pipeline says about a run. Events that say nothing of a run are {@link Ignored}. */
public sealed interface RunNews {

    /** The outcome of what went well; every other word means that it didn't. */
    String SUCCESS = "success";

    /** The run that it is about; empty when it is about none. */
    default Optional<About> about() {
        return Optional.empty();
    }

    /**
     * Which run an event is about, and what it tells of the whole run in passing.
     *
     * @param workflow the workflow that is run; absent when this event doesn't say
     * @param artifact what the run works on; absent when this event doesn't say
     */
    record About(
            String run, @Nullable String workflow, @Nullable Artifact artifact) {

        public About {
            Bounds.name("run", run);
            Bounds.optionalName("workflow", workflow);
        }
    }

    /** A run has begun. */
    record RunStarted(About run) implements RunNews {

        @Override
        public Optional<About> about() {
            return Optional.of(run);
        }
    }

    /** A step of a run has ended, well or not. */
    record StepFinished(About run, String step, String outcome) implements RunNews {

        public StepFinished {
            Bounds.name("step", step);
            Bounds.name("outcome", outcome);
        }

        @Override
        public Optional<About> about() {
            return Optional.of(run);
        }
    }

    /** A run has ended, well or not: nothing more is expected of it. */
    record RunFinished(About run, String outcome) implements RunNews {

        public RunFinished {
            Bounds.name("outcome", outcome);
        }

        @Override
        public Optional<About> about() {
            return Optional.of(run);
        }
    }

    /** The event is kept on the log and changes no run. */
    record Ignored(String reason) implements RunNews {}
}
