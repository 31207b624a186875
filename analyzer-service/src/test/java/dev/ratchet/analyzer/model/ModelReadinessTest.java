package dev.ratchet.analyzer.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.grouping.WordsEmbedding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class ModelReadinessTest {

    @Test
    void without_the_sentence_model_the_service_is_ready_and_degraded() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        LoadedModel words = new LoadedModel(new WordsEmbedding(), Optional.of("no native library"));

        HealthCheckResponse health = new ModelReadiness(words, meters).call();

        assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(health.getData())
                .hasValue(Map.of("model", "words-1", "degraded", true, "reason", "no native library"));
        assertThat(meters.get("ratchet.model.degraded").gauge().value()).isEqualTo(1);
    }
}
