package dev.ratchet.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.Ratchet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RulesCommandTest {

    private static final String RULE = """
        id: %s
        name: %s
        description: The tests of ${artifact.name} pass.
        checkPoint: pre-deploy
        severity: blocking
        mode: enforce
        check: %s
        remediation: Mend them
        tests:
          - {name: they pass, facts: {tests: {failed: 0, total: 5}}, expect: pass}
          - {name: one fails, facts: {tests: {failed: 1, total: 5}}, expect: fail}
          - {name: nobody ran them, facts: {}, expect: missing, unknown: [tests.failed]}
        """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_default_pack_passes_its_tests_and_has_no_findings() {
        assertThat(run("rules", "test", "default")).isZero();
        assertThat(out.toString()).contains("default 1.0.0: 16 rules,").contains(" 0 fail");
        assertThat(run("rules", "lint", "default", "--strict")).isZero();
        assertThat(out.toString()).contains("16 rules, 0 errors, 0 warnings");
    }

    @Test
    void a_test_that_fails_is_named_with_its_place_and_exit_code_1() throws IOException {
        pack(RULE.formatted("RULE-QA-101", "tests-pass", "tests.failed <= 1"));

        int code = run("rules", "test", folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains("rule.yaml:11:5: RULE-QA-101: one fails: expected fail, but the rule holds")
                .contains("2 tests pass, 1 fail");
    }

    @Test
    void an_unsound_check_is_shown_with_a_caret_in_text_and_in_json() throws IOException {
        pack(RULE.formatted("RULE-QA-101", "tests-pass", "tests.failed == 'none'"));

        int text = run("rules", "test", folder.toString());
        int json = run("rules", "lint", folder.toString(), "-o", "json");

        assertThat(text).isEqualTo(1);
        assertThat(json).isEqualTo(1);
        String shown = out.toString();
        assertThat(shown).contains("rule.yaml:7:21: check: ").contains("                    ^");
        JsonNode report = Json.MAPPER.readTree(shown.substring(shown.indexOf('{')));
        assertThat(report.at("/errors/0/line").intValue()).isEqualTo(7);
        assertThat(report.at("/errors/0/column").intValue()).isEqualTo(21);
    }

    @Test
    void rules_that_contradict_are_an_error_and_untested_ones_a_warning() throws IOException {
        pack(RULE.formatted("RULE-QA-101", "tests-pass", "tests.failed == 0"));
        Files.writeString(
                folder.resolve("other.yaml"),
                RULE.formatted("RULE-QA-102", "tests-fail", "tests.failed > 2").replaceAll("(?s)tests:\n.*", ""));

        int code = run("rules", "lint", folder.toString(), "--output", "json");

        assertThat(code).isEqualTo(1);
        JsonNode report = Json.MAPPER.readTree(out.toString());
        assertThat(report.path("errors").intValue()).isEqualTo(1);
        assertThat(report.path("findings").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("contradicts", "untested");
    }

    @Test
    void a_parameter_of_another_type_is_refused() {
        int code = run("rules", "test", "default", "--set", "minimumCoverage=1.5");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("parameters.minimumCoverage").contains("between 0 and 1");
    }

    @Test
    void no_pack_is_exit_code_2() {
        assertThat(run("rules", "test", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("rules", "lint")).isEqualTo(2);
        assertThat(run("rules")).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(3);
    }

    @Test
    void what_needs_the_enforcer_says_that_it_is_not_up() {
        String data = folder.resolve("house").toString();

        assertThat(run("rules", "apply", "default", "--data", data)).isEqualTo(1);
        assertThat(run("rules", "diff", "default", "--data", data)).isEqualTo(1);
        assertThat(run("rules", "list", "--data", data)).isEqualTo(1);
        assertThat(err.toString()).contains("the enforcer is not up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test",
                "lint",
                "diff",
                "apply",
                "list",
                "show",
                "promotion",
                "pin",
                "unpin",
                "rollback",
                "retire"
            })
    void every_command_has_help(String command) {
        assertThat(run("rules", command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: ratchet rules " + command);
    }

    private void pack(String rule) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), "name: team\nversion: 1.0.0\n");
        Files.writeString(folder.resolve("rule.yaml"), rule);
    }

    private int run(String... arguments) {
        CommandLine commandLine = Ratchet.commandLine();
        commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
