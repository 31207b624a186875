package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What pipelines send on {@link Topic#PIPELINE_EVENTS}: CDEvents and other CloudEvents, in the senders' own words. */
public sealed interface PipelineEvent extends Event {

    /**
     * Emitted by a pipeline, over HTTP or straight onto the topic. Nothing in it is trusted: the key may be anything,
     * the data any JSON object.
     *
     * @param type the CloudEvents type, for example {@code dev.cdevents.pipelinerun.started.0.2.0}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PipelineReported(
            String id, String source, String type, @Nullable String subject, Instant time, Map<String, Object> data)
            implements PipelineEvent {

        public PipelineReported {
            Bounds.text("id", id, Bounds.ATTRIBUTE);
            Bounds.uri("source", source);
            Bounds.text("type", type, Bounds.NAME);
            Bounds.optionalText("subject", subject);
            Bounds.time("time", time);
            data = checked(data);
        }

        /** What facts may hold, any data may. */
        private static Map<String, Object> checked(Map<String, Object> data) {
            try {
                return new Facts(data).document();
            } catch (InvalidValue invalid) {
                throw invalid.calling("data");
            }
        }

        /** The artifact's name if the data tells it ({@code artifact}, or CDEvents' {@code customData.artifact}), else the subject, else the id. */
        @Override
        public String key() {
            return artifactIn(data)
                    .or(() -> artifactIn(data.get("customData")))
                    .or(() -> Optional.ofNullable(subject))
                    .orElse(id);
        }

        private static Optional<String> artifactIn(@Nullable Object told) {
            Object artifact = told instanceof Map<?, ?> fields ? fields.get("artifact") : null;
            Object name = artifact instanceof Map<?, ?> fields ? fields.get("name") : artifact;
            return name instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
        }

        @Override
        public Instant at() {
            return time;
        }
    }
}
