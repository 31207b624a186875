package dev.ratchet.cli.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.Ratchet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternTextTest {

    private static final String SMALL = """
        {"id": "PAT-1", "slug": "notes-missing", "title": "Notes missing", "workflow": "release", "frequency": 2,
         "basis": "too-small", "sureness": "Too small to calibrate: no two of its 2 violations say the same",
         "impact": {"impactClass": "medium"}, "firstSeen": "2025-10-30T10:03:00Z", "lastSeen": "2025-11-06T09:41:00Z",
         "examples": [
           {"shows": "typical", "violation": "VIOL-2025-10-30-001", "artifact": "parcels",
            "description": "Notes\\u001b[2J missing", "expectedBehavior": "Notes", "actualBehavior": "None"},
           {"shows": "different", "violation": "VIOL-2025-11-06-001", "artifact": "letters",
            "description": "Nobody wrote any", "expectedBehavior": "Notes", "actualBehavior": "None"}],
         "nearest": [{"id": "PAT-2", "slug": "changelog-outdated", "workflow": "release", "likeness": 0.51}],
         "improvement": {"id": "IMP-2025-11-06-001", "title": "Check it", "status": "enforced", "revision": 1}}\
        """;

    @TempDir
    Path folder;

    @Test
    void a_pattern_is_shown_with_its_most_typical_and_its_most_different_violations() throws JsonProcessingException {
        assertThat(PatternText.of(pattern(SMALL)))
                .containsExactly(
                        "Notes missing (notes-missing, PAT-1)",
                        "2 violations in workflow release, from 2025-10-30T10:03:00Z to 2025-11-06T09:41:00Z",
                        "Too small to calibrate: no two of its 2 violations say the same",
                        "impact medium",
                        "IMP-2025-11-06-001 is enforced: Check it",
                        "typical   VIOL-2025-10-30-001 parcels: Notes [2J missing",
                        "          expected: Notes",
                        "          actual:   None",
                        "different VIOL-2025-11-06-001 letters: Nobody wrote any",
                        "          expected: Notes",
                        "          actual:   None",
                        "near     PAT-2 changelog-outdated in release, likeness 0.51");
        assertThat(PatternText.line(pattern(SMALL))).startsWith("PAT-1 release").endsWith("enforced   notes-missing");
    }

    @Test
    void only_a_measured_confidence_is_a_number() throws JsonProcessingException {
        assertThat(PatternText.sureness(pattern("{\"confidence\": 0.931, \"sureness\": \"Calibrated: so\"}")))
                .isEqualTo("confidence 0.93 (Calibrated: so)");
        assertThat(PatternText.sureness(pattern(SMALL))).doesNotContain("confidence", "1.00");
        assertThat(PatternText.sureness(pattern("{}"))).isEqualTo("confidence unknown");
        assertThat(PatternText.violations(1)).isEqualTo("1 violation");
    }

    @Test
    void without_a_house_the_commands_say_that_the_analyzer_is_not_up() {
        String data = folder.resolve("house").toString();
        StringWriter err = new StringWriter();

        assertThat(run(err, "patterns", "list", "--data", data)).isEqualTo(1);
        assertThat(run(err, "patterns", "show", "notes-missing", "--data", data))
                .isEqualTo(1);
        assertThat(run(err, "patterns")).isEqualTo(2);

        assertThat(err.toString()).contains("the analyzer is not up").hasLineCount(3);
    }

    private static int run(StringWriter err, String... arguments) {
        return Ratchet.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private static JsonNode pattern(String json) throws JsonProcessingException {
        return Json.MAPPER.readTree(json);
    }
}
