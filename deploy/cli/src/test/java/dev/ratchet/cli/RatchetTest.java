package dev.ratchet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RatchetTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void an_unknown_option_is_one_clear_line_and_exit_code_2() {
        int code = run("status", "--bogus");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).contains("--bogus").contains("./ratchet status --help");
    }

    @Test
    void no_command_is_refused_and_help_is_not() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(run("update-tracker", "--help")).isZero();
        assertThat(run("workflows", "apply", "--help")).isZero();
    }

    @Test
    void what_a_service_lists_when_it_refuses_is_printed() {
        CommandLine commandLine = Ratchet.commandLine();
        commandLine.addSubcommand(CommandLine.Model.CommandSpec.wrapWithoutInspection((Callable<Integer>) () -> {
                    throw new ServiceCallFailed("taken\n  - RULE-A-001\n  Name them", 409);
                })
                .name("refused"));
        commandLine.setErr(new PrintWriter(err, true));

        int code = commandLine.execute("refused");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(3).contains("RULE-A-001").contains("Name them");
    }

    @Test
    void update_tracker_says_what_it_did() throws IOException {
        Files.writeString(folder.resolve("package.json"), "{\"name\": \"alpha\", \"version\": \"1.0\"}");
        String tracker = folder.resolve("tracker.md").toString();

        int first = run("update-tracker", folder.toString(), "--tracker", tracker);
        int second = run("update-tracker", folder.toString(), "--tracker", tracker, "--output", "json");

        assertThat(first).isZero();
        assertThat(second).isZero();
        assertThat(out.toString())
                .contains("entry of alpha 1.0 added, verified")
                .contains("\"change\" : \"unchanged\"")
                .contains("\"verified\" : true");
    }

    @Test
    void update_tracker_refuses_a_folder_without_a_manifest_and_a_manifest_without_a_version() throws IOException {
        String tracker = folder.resolve("tracker.md").toString();

        int none = run("update-tracker", folder.toString(), "--tracker", tracker);
        Files.writeString(folder.resolve("package.json"), "{\"name\": \"alpha\"}");
        int silent = run("update-tracker", folder.toString(), "--tracker", tracker);

        assertThat(none).isEqualTo(2);
        assertThat(silent).isEqualTo(2);
        assertThat(err.toString())
                .hasLineCount(2)
                .contains("has no manifest")
                .contains("does not say the artifact's version");
        assertThat(Path.of(tracker)).doesNotExist();
    }

    @Test
    void collect_prints_facts_as_json() throws IOException {
        Files.createDirectories(folder.resolve("src"));

        int code = run("collect", "--artifact", "alpha", "--workspace", folder.toString());

        assertThat(code).isZero();
        assertThat(Json.MAPPER.readTree(out.toString()).at("/files/0").textValue())
                .isEqualTo("src/");
    }

    @Test
    void the_status_of_nothing_is_exit_code_3() {
        int code = run("status", "--data", folder.resolve("none").toString(), "-o", "json");

        assertThat(code).isEqualTo(3);
        assertThat(out.toString()).contains("\"up\" : false");
    }

    private int run(String... arguments) {
        CommandLine commandLine = Ratchet.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
