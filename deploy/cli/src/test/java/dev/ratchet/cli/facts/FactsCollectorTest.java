package dev.ratchet.cli.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsCollectorTest {

    @TempDir
    Path folder;

    private Path workspace = Path.of("");
    private final FactsCollector collector = new FactsCollector();

    @BeforeEach
    void makeWorkspace() throws IOException {
        workspace = Files.createDirectory(folder.resolve("workspace"));
    }

    @Test
    void paths_are_relative_and_sorted_and_folders_end_with_a_slash() throws IOException {
        write("b/deep/file.txt", "x");
        write("b-side.txt", "x");
        Files.createDirectories(workspace.resolve("a-empty"));

        ObjectNode facts = collect();

        assertThat(texts(facts, "files")).containsExactly("a-empty/", "b-side.txt", "b/", "b/deep/", "b/deep/file.txt");
        assertThat(facts.has("filesTruncated")).isFalse();
    }

    @Test
    void only_what_is_known_of_the_artifact_is_said() throws IOException {
        ObjectNode named = collect();
        ObjectNode known = collector.collect(new CollectOrder(workspace, "alpha", "1.0", "service", List.of()));

        assertThat(named.path("artifact")).hasToString("{\"name\":\"alpha\"}");
        assertThat(known.path("artifact")).hasToString("{\"name\":\"alpha\",\"version\":\"1.0\",\"kind\":\"service\"}");
    }

    @Test
    void a_link_that_leads_out_is_neither_listed_nor_read_and_one_inside_is_not_walked_into() throws IOException {
        Files.createDirectories(folder.resolve("outside"));
        Files.writeString(folder.resolve("outside/secret.txt"), "secret");
        Files.createSymbolicLink(workspace.resolve("out"), folder.resolve("outside"));
        Files.createSymbolicLink(workspace.resolve("note.md"), folder.resolve("outside/secret.txt"));
        Files.createSymbolicLink(workspace.resolve("dangling"), folder.resolve("nowhere"));
        write("in/file.txt", "x");
        Files.createSymbolicLink(workspace.resolve("loop"), workspace.resolve("in"));

        ObjectNode facts = collect("note.md", "out/secret.txt");

        assertThat(texts(facts, "files")).containsExactly("in/", "in/file.txt", "loop/");
        assertThat(facts.path("documents")).isEmpty();
        assertThat(collector.remarks()).hasSize(2);
    }

    @Test
    void named_documents_are_taken_along_and_missing_ones_stay_unknown() throws IOException {
        write("docs/tracker.md", "| a |");
        Files.write(workspace.resolve("binary"), new byte[] {0, 1, 2});
        write("huge", "x".repeat(300_000));

        ObjectNode facts = collect("docs/tracker.md", "missing.md", "binary", "huge");

        assertThat(facts.path("documents")).hasToString("{\"docs/tracker.md\":\"| a |\"}");
        assertThat(collector.remarks()).hasSize(2);
    }

    @Test
    void a_document_outside_the_workspace_cannot_be_named() {
        assertThatThrownBy(() -> collect("../secret")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> collect("/etc/hosts")).isInstanceOf(Refused.class);
    }

    @Test
    void manifests_say_name_and_version_and_broken_ones_are_left_out() throws IOException {
        write("package.json", "{\"name\": \"alpha\", \"version\": \"1.0\", \"tools\": [\"read\"]}");
        write("broken/package.json", "{");

        ObjectNode facts = collect();

        assertThat(facts.path("manifests"))
                .hasToString("{\"package.json\":{\"name\":\"alpha\",\"version\":\"1.0\",\"tools\":[\"read\"]}}");
        assertThat(collector.remarks()).singleElement().asString().contains("broken/package.json");
    }

    @Test
    void more_than_ten_thousand_paths_are_said_to_be_truncated() throws IOException {
        for (int i = 0; i <= FileListing.MAX_PATHS; i++) {
            Files.createFile(workspace.resolve("f" + i));
        }

        ObjectNode facts = collect();

        assertThat(facts.path("files")).hasSize(FileListing.MAX_PATHS);
        assertThat(facts.path("filesTruncated").booleanValue()).isTrue();
    }

    @Test
    void a_checkout_hides_what_it_ignores_and_says_its_commit() throws Exception {
        git("init", "-q", "-b", "main");
        write(".gitignore", "target/\n*.log\n");
        write("src/main.c", "x");
        write("target/out", "x");
        write("src/run.log", "x");
        git("add", "-A");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "first");

        ObjectNode facts = collect();

        assertThat(texts(facts, "files")).containsExactly(".gitignore", "src/", "src/main.c");
        assertThat(facts.at("/git/commit").textValue()).hasSize(40);
        assertThat(facts.at("/git/branch").textValue()).isEqualTo("main");
        assertThat(facts.at("/git/dirty").booleanValue()).isFalse();
    }

    @Test
    void a_workspace_inside_an_ignored_folder_of_a_checkout_is_no_checkout() throws Exception {
        git("init", "-q");
        write(".gitignore", "data/\n");
        write("data/workspace/file.txt", "x");
        workspace = workspace.resolve("data/workspace");

        ObjectNode facts = collect();

        assertThat(texts(facts, "files")).containsExactly("file.txt");
        assertThat(facts.has("git")).isFalse();
    }

    private ObjectNode collect(String... documents) throws IOException {
        return collector.collect(new CollectOrder(workspace, "alpha", null, null, List.of(documents)));
    }

    private void write(String path, String text) throws IOException {
        Path file = workspace.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("git"));
        line.addAll(List.of(arguments));
        int code = new ProcessBuilder(line)
                .directory(workspace.toFile())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(code).isZero();
    }

    private static List<String> texts(ObjectNode facts, String field) {
        List<String> texts = new ArrayList<>();
        facts.path(field).forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
