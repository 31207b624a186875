package dev.ratchet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowFilesTest {

    @TempDir
    Path folder;

    @Test
    void every_document_of_a_file_is_a_workflow() throws IOException {
        List<JsonNode> workflows = WorkflowFiles.read(write("""
                name: one
                steps: [{name: build}]
                ---
                name: two
                ---
                """));

        assertThat(workflows)
                .extracting(JsonNode::toString)
                .containsExactly("{\"name\":\"one\",\"steps\":[{\"name\":\"build\"}]}", "{\"name\":\"two\"}");
    }

    @Test
    void what_names_no_workflow_or_is_malformed_is_refused_in_one_line() throws IOException {
        Path nameless = write("steps: []\n");

        assertThatThrownBy(() -> WorkflowFiles.read(nameless))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no workflow with a name");
        Path malformed = write("name: [\n");
        assertThatThrownBy(() -> WorkflowFiles.read(malformed))
                .isInstanceOf(Refused.class)
                .hasMessageMatching("[^\n]+not well-formed YAML[^\n]+");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("workflow.yaml"), text);
    }
}
