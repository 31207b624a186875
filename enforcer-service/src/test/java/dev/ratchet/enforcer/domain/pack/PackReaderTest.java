package dev.ratchet.enforcer.domain.pack;

import static dev.ratchet.enforcer.domain.pack.PackFixture.faults;
import static dev.ratchet.enforcer.domain.pack.PackFixture.pack;
import static dev.ratchet.enforcer.domain.pack.PackFixture.read;
import static dev.ratchet.enforcer.domain.pack.PackFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.events.Facts;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackReaderTest {

    private static final String PARAMETERS = """
        check: exists(${folder}) && tests.failed <= ${limit} && ${words}.exists(w, w == workflow)
        """;

    @Test
    void parameters_come_into_a_check_as_literals() {
        Rule rule = pack(Map.of("r.yaml", rule("RULE-QA-001", "one", PARAMETERS)), PackSettings.none())
                .rules()
                .getFirst()
                .rule();

        assertThat(rule.check())
                .isEqualTo("exists(('staging/' + artifact.name)) && tests.failed <= 3"
                        + " && ['one', 'two'].exists(w, w == workflow)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"') || true || exists('", "\\", "a\\') || true", "${artifact.name}", "\n) || true", "''' || true"
            })
    void no_value_of_a_parameter_can_become_code(String hostile) {
        String check = "check: ${words}.exists(w, w == workflow)";
        PackSettings set = new PackSettings(Map.of("words", List.of(hostile)), null);

        PackRule rule = pack(Map.of("r.yaml", rule("RULE-QA-001", "one", check)), set)
                .rules()
                .getFirst();

        assertThat(PackFixture.LANGUAGE
                        .checkOf(rule.rule().check())
                        .on(new Facts(Map.of("workflow", "x")))
                        .outcome())
                .isEqualTo(RuleOutcome.FAILED);
        assertThat(PackFixture.LANGUAGE
                        .checkOf(rule.rule().check())
                        .on(new Facts(Map.of("workflow", hostile)))
                        .outcome())
                .isEqualTo(RuleOutcome.HELD);
    }

    @ParameterizedTest
    @CsvSource({
        "folder, ../secrets",
        "folder, /etc",
        "folder, a/${tests.failed}",
        "folder, a/${artifact.name + 'x'}",
        "limit, 3.5",
        "limit, many",
        "unheard, 1",
    })
    void a_parameter_of_another_kind_is_refused(String name, String value) {
        PackReading reading = read(
                Map.of("r.yaml", rule("RULE-QA-001", "one", PARAMETERS)), new PackSettings(Map.of(name, value), null));

        assertThat(reading).isInstanceOf(PackReading.Unreadable.class);
        assertThat(((PackReading.Unreadable) reading).faults())
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault.shown()).contains(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check: tests.faild == 0                          | 8  | 8",
                "check: exists(${folder}) && tests.faild == 0     | 8  | 29",
                "check: exists('a/${folder}')                     | 8  | 18",
                "check: tests.failed <= ${limits}                 | 8  | 24",
                "check: \"tests.faild == 0\"                      | 8  | 9",
                "check: tests.failed                              | 8  | 13",
            })
    void an_error_in_a_check_is_shown_where_it_stands_in_the_file(String check, int line, int column) {
        PackFault fault = faults(rule("RULE-QA-001", "one", check.strip())).getFirst();

        assertThat(fault.file()).isEqualTo("rule.yaml");
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.column()).isEqualTo(column);
        assertThat(fault.caret()).isEqualTo(check.strip() + "\n" + " ".repeat(column - 1) + "^");
    }

    @Test
    void an_error_in_a_block_is_shown_on_its_line() {
        String check = "check: |\n  tests.failed == 0 &&\n    tests.totl > 0";

        PackFault fault = faults(rule("RULE-QA-001", "one", check)).getFirst();

        assertThat(fault.line()).isEqualTo(10);
        assertThat(fault.column()).isEqualTo(5);
        assertThat(fault.caret()).startsWith("    tests.totl > 0\n");
    }

    @Test
    void every_fault_of_every_file_is_told_at_once() {
        PackReading reading = read(
                Map.of(
                        "a.yaml",
                        "id: RULE-1\nname: a\nseverity: high\nchek: true\n",
                        "b.yaml",
                        "name: [\n",
                        "c.yaml",
                        rule("RULE-QA-001", "one", "check: exists('a')"),
                        "d.yaml",
                        rule("RULE-QA-001", "two", "check: exists('a')")),
                PackSettings.none());

        assertThat(((PackReading.Unreadable) reading).faults())
                .extracting(fault -> fault.file() + " " + fault.field())
                .contains(
                        "a.yaml id",
                        "a.yaml severity",
                        "a.yaml chek",
                        "a.yaml check",
                        "a.yaml checkPoint",
                        "a.yaml remediation",
                        "b.yaml file",
                        "d.yaml id");
    }

    @Test
    void the_tests_of_a_rule_speak_of_the_defaults() {
        String tested = PARAMETERS + "tests: [{name: one fails, facts: {tests: {failed: 1}}, expect: missing}]";
        PackSettings stricter = new PackSettings(Map.of("limit", 0), RuleMode.SHADOW);

        PackRule rule = pack(Map.of("r.yaml", rule("RULE-QA-001", "one", tested)), stricter)
                .rules()
                .getFirst();

        assertThat(rule.rule().check()).contains("tests.failed <= 0");
        assertThat(rule.checkByDefault()).contains("tests.failed <= 3");
        assertThat(rule.rule().mode()).isEqualTo(RuleMode.SHADOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../pack.yaml", "/pack.yaml", "a/../b.yaml", "a\\b.yaml", "", "a//b.yaml", "./a.yaml"})
    void a_file_outside_of_the_pack_is_refused(String path) {
        assertThatThrownBy(() -> new PackFiles(Map.of(path, "name: x"))).isInstanceOf(InvalidValue.class);
    }
}
