package dev.ratchet.detector.domain.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import org.junit.jupiter.api.Test;

class WordingTest {

    private final Wording wording = Wording.of("release", "run-1", new Artifact("parcels", "1.2.0", null, null));

    @Test
    void placeholders_become_the_values_of_the_run() {
        String filled = wording.fill("${artifact.name} ${artifact.version} in ${run} of ${workflow}");

        assertThat(filled).isEqualTo("parcels 1.2.0 in run-1 of release");
    }

    @Test
    void a_value_that_nobody_told_is_unknown() {
        assertThat(wording.fill("a ${artifact.kind}")).isEqualTo("a unknown");
    }

    @Test
    void a_filled_text_keeps_the_limit_of_a_text() {
        String filled = wording.fill("${artifact.name}".repeat(Bounds.TEXT));

        assertThat(filled).hasSize(Bounds.TEXT);
    }

    @Test
    void what_is_too_long_ends_with_a_whole_character() {
        String filled = wording.fill("${artifact.name}" + "\uD83D\uDE80".repeat(2_000));

        assertThat(filled).hasSizeLessThanOrEqualTo(Bounds.TEXT).endsWith("\uD83D\uDE80");
    }
}
