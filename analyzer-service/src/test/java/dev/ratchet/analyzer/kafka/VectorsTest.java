package dev.ratchet.analyzer.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.analyzer.domain.grouping.EmbeddingFailed;
import dev.ratchet.log.LogUnavailable;
import org.junit.jupiter.api.Test;

class VectorsTest {

    @Test
    void what_the_model_fails_on_waits_and_is_not_refused() {
        EmbeddingFailed failed = new EmbeddingFailed("The model failed", new IllegalStateException("no memory"));

        assertThatThrownBy(() -> Vectors.awaited(() -> {
                    throw failed;
                }))
                .isInstanceOf(LogUnavailable.class)
                .hasMessage("The model failed; the event waits")
                .hasCause(failed);
    }

    @Test
    void what_the_model_says_is_passed_on() {
        assertThat(Vectors.awaited(() -> "said")).isEqualTo("said");
    }
}
