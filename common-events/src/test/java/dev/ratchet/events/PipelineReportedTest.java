package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.PipelineEvent.PipelineReported;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PipelineReportedTest {

    @Test
    void the_key_is_the_artifact_that_the_data_tells() {
        assertThat(key("build-17", Map.of("artifact", "parcels"))).isEqualTo("parcels");
        assertThat(key("build-17", Map.of("artifact", Map.of("name", "parcels"))))
                .isEqualTo("parcels");
        assertThat(key("build-17", Map.of("customData", Map.of("artifact", Map.of("name", "parcels")))))
                .isEqualTo("parcels");
    }

    @Test
    void the_key_is_the_subject_else_the_id_where_the_data_tells_no_artifact() {
        assertThat(key("build-17", Map.of("artifact", Map.of("version", "1")))).isEqualTo("build-17");
        assertThat(key(null, Map.of("artifact", " ", "customData", "none"))).isEqualTo("e-1");
    }

    private static String key(@Nullable String subject, Map<String, Object> data) {
        return new PipelineReported("e-1", "/ci", "com.example.built", subject, Instant.EPOCH, data).key();
    }
}
