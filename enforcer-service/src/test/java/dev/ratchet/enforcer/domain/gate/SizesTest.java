package dev.ratchet.enforcer.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SizesTest {

    @Test
    void the_largest_parts_come_first() {
        Map<String, Object> document = Map.of(
                "documents", Map.of("big.md", "x".repeat(1_000), "small.md", "x"),
                "files", List.of("a".repeat(100)),
                "workflow", "release");

        assertThat(Sizes.largest(document, 2))
                .containsExactly("documents[\"big.md\"] (1002 bytes)", "files (103 bytes)");
    }
}
