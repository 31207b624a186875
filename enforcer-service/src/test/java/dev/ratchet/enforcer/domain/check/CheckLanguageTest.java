package dev.ratchet.enforcer.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckLanguageTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();

    private static final Facts FACTS = new Facts(Map.of(
            "artifact", Map.of("name", "billing", "version", "1.2.0"),
            "files",
                    List.of(
                            "src/",
                            "src/main.ts",
                            "tests/a.test.ts",
                            "services/billing-project/readme.md",
                            "README.md"),
            "documents", Map.of("README.md", "billing is a service"),
            "manifests", Map.of("package.json", Map.of("name", "billing", "version", "1.2.0")),
            "tests", Map.of("failed", 1, "total", 20),
            "coverage", Map.of("line", 1),
            "steps", Map.of("completed", List.of("build", "deploy")),
            "custom", Map.of("review", Map.of("done", true, "count", 2), "load", 0.5)));

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        tests.failed == 1                                          => held
        tests.failed == 0                                          => failed
        tests.failed < 2 && tests.total >= 20                      => held
        coverage.line > 0.7                                        => held
        coverage.line >= 1                                         => held
        artifact.name == 'billing'                                 => held
        exists('services/' + artifact.name + '-project/')          => held
        exists('services/' + artifact.name + '-project')           => held
        exists('./src')                                            => held
        exists('src/main.ts')                                      => held
        exists('srv/')                                             => failed
        exists('src/main')                                         => failed
        text('README.md').contains(artifact.name)                  => held
        text('CHANGELOG.md').contains(artifact.name)               => failed
        text('src/main.ts').contains(artifact.name)                => undecided
        size(glob('**/*.test.ts')) == 1                            => held
        size(glob('*.ts')) == 0                                    => held
        under('services').exists(f, f.endsWith('readme.md'))       => held
        'deploy' in steps.completed                                => held
        'scaffold' in steps.completed                              => failed
        manifests['package.json'].version == artifact.version      => held
        custom.review.done                                         => held
        custom.review.count == 2 && custom.load < 1.0              => held
        files.all(f, !f.contains('secret'))                        => held
        artifact.name.matches('^[a-z]+$')                          => held
        files.filter(f, f.endsWith('.ts')).size() == 2             => held
        [1, 2] + [3] == [1, 2, 3]                                  => held
        """)
    void a_check_over_known_facts_has_one_answer(String expression, String outcome) {
        assertThat(resultOf(expression).outcome().wireName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        scan.configured                                   => scan.configured
        tests.errors == 0                                 => tests.errors
        versions.staging == versions.production           => versions.staging versions.production
        custom.review.by == 'x'                           => custom.review.by
        custom.absent.deeper == 'x'                       => custom.absent
        manifests['pom.xml'].version == '1'               => manifests["pom.xml"]
        documents['X.md'] == ''                           => documents["X.md"]
        !scan.configured                                  => scan.configured
        tests.failed == 1 && scan.configured              => scan.configured
        scan.configured && tests.failed == 1              => scan.configured
        tests.failed == 0 || scan.configured              => scan.configured
        scan.configured ? true : true                     => scan.configured
        custom.review.by == 'x' && tests.failed == 1      => custom.review.by
        files.all(f, scan.critical == 0)                  => scan.critical
        """)
    void an_unknown_fact_leaves_it_undecided_and_is_named(String expression, String missing) {
        CheckResult result = resultOf(expression);

        assertThat(result.outcome()).isEqualTo(RuleOutcome.UNDECIDED);
        assertThat(result.missing()).containsExactlyInAnyOrder(missing.split(" "));
        assertThat(result.reason()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        tests.failed == 0 && scan.configured              => failed
        scan.configured && tests.failed == 0              => failed
        custom.absent == 1 && tests.failed == 0           => failed
        scan.configured || tests.failed == 1              => held
        tests.failed == 1 || scan.configured              => held
        custom.absent == 1 || tests.failed == 1           => held
        text('src/main.ts') == '' || tests.failed == 1    => held
        """)
    void what_does_not_depend_on_the_unknown_is_decided(String expression, String outcome) {
        assertThat(resultOf(expression).outcome().wireName()).isEqualTo(outcome);
    }

    @Test
    void without_a_list_of_files_nothing_is_known_to_exist_or_not() {
        Facts facts = new Facts(Map.of("documents", Map.of("a.md", "x")));

        assertThat(resultOf("exists('a')", facts).missing()).containsExactly("exists(\"a\")");
        assertThat(resultOf("size(glob('*')) == 0", facts).missing()).containsExactly("glob(\"*\")");
        assertThat(resultOf("size(under('a')) == 0", facts).missing()).containsExactly("under(\"a\")");
        assertThat(resultOf("text('b.md') == ''", facts).missing()).containsExactly("text(\"b.md\")");
        assertThat(resultOf("text('a.md') == 'x'", facts).outcome()).isEqualTo(RuleOutcome.HELD);
    }

    @Test
    void in_a_truncated_list_only_what_is_listed_is_known() {
        Facts facts = new Facts(Map.of("files", List.of("a/b"), "filesTruncated", true));

        assertThat(resultOf("exists('a/')", facts).outcome()).isEqualTo(RuleOutcome.HELD);
        assertThat(resultOf("exists('c/')", facts).outcome()).isEqualTo(RuleOutcome.UNDECIDED);
        assertThat(resultOf("text('c') == ''", facts).outcome()).isEqualTo(RuleOutcome.UNDECIDED);
        assertThat(resultOf("size(glob('a/*')) == 1", facts).outcome()).isEqualTo(RuleOutcome.UNDECIDED);
    }

    @Test
    void a_list_of_objects_is_a_value_like_any_other() {
        Facts facts = new Facts(Map.of("tools", Map.of("errors", List.of(Map.of("name", "a"), "b"))));

        assertThat(resultOf("size(tools.errors) == 2", facts).outcome()).isEqualTo(RuleOutcome.HELD);
        assertThat(resultOf("tools.errors[0].name == 'a'", facts).outcome()).isEqualTo(RuleOutcome.HELD);
    }

    @Test
    void what_it_saw_is_told_by_path_and_call() {
        CheckResult result = resultOf(
                "tests.failed == 0 || exists('services/x/') || custom.review.count == 3 || text('README.md') == ''");

        assertThat(result.saw())
                .containsEntry("tests.failed", 1L)
                .containsEntry("exists(\"services/x/\")", false)
                .containsEntry("custom.review.count", 2L)
                .containsEntry("text(\"README.md\")", "billing is a service");
    }

    @Test
    void the_digest_tells_whether_the_facts_it_read_have_changed() {
        Facts fixed = new Facts(Map.of("tests", Map.of("failed", 0), "workflow", "other"));
        Facts unrelated = new Facts(Map.of("tests", Map.of("failed", 1), "workflow", "another"));
        Facts unknown = new Facts(Map.of());

        String before = resultOf("tests.failed == 0").sawDigest();

        assertThat(resultOf("tests.failed == 0", unrelated).sawDigest()).isEqualTo(before);
        assertThat(resultOf("tests.failed == 0", fixed).sawDigest()).isNotEqualTo(before);
        assertThat(resultOf("tests.failed == 0", unknown).sawDigest()).isNotEqualTo(before);
    }

    @Test
    void long_values_are_shown_shortened_and_digested_whole() {
        String text = "x".repeat(5_000);
        Facts one = new Facts(Map.of("documents", Map.of("a", text + "1"), "files", Collections.nCopies(500, "f")));
        Facts two = new Facts(Map.of("documents", Map.of("a", text + "2"), "files", Collections.nCopies(500, "f")));

        CheckResult result = resultOf("text('a') == '' || size(files) == 1", one);

        assertThat(String.valueOf(result.saw().get("text(\"a\")")))
                .hasSizeLessThan(400)
                .endsWith("(5001 characters)");
        assertThat((List<?>) result.saw().get("files")).hasSize(21);
        assertThat(result.sawDigest())
                .isNotEqualTo(
                        resultOf("text('a') == '' || size(files) == 1", two).sawDigest());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        tests.fialed == 0          => 1 => 1  => there is no such fact in 'tests'; there are: total, failed, errors, skipped, exitCode
        nothing == 1               => 1 => 1  => there is no fact or function called 'nothing'
        tests.failed == 'x'        => 1 => 14 => found no matching overload
        tests.failed               => 1 => 6  => expected type 'bool' but found 'int'
        tests.failed == 0 &&       => 1 => 21 => mismatched input
        system('rm')               => 1 => 7  => there is no fact or function called 'system'
        files.map(f, f) == files   => 1 => 10 => there is no fact or function called 'map'
        bytes(artifact.name)==b''  => 1 => 6  => there is no fact or function called 'bytes'
        exists(1)                  => 1 => 7  => found no matching overload
        """)
    void a_faulty_expression_is_refused_with_its_place(String expression, int line, int column, String message) {
        Compilation.Rejected rejected = (Compilation.Rejected) LANGUAGE.compile(expression);

        assertThat(rejected.line()).isEqualTo(line);
        assertThat(rejected.column()).isEqualTo(column);
        assertThat(rejected.message()).startsWith(message);
        assertThat(rejected.caret()).isEqualTo(expression + "\n" + " ".repeat(column - 1) + "^");
    }

    @Test
    void the_caret_stands_in_the_line_at_fault() {
        Compilation.Rejected rejected = (Compilation.Rejected) LANGUAGE.compile("tests.failed == 0 &&\n  nope == 1");

        assertThat(rejected.line()).isEqualTo(2);
        assertThat(rejected.caret()).isEqualTo("  nope == 1\n  ^");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 / 0 == 1",
                "artifact.name.matches(artifact.name + '(')",
                "files[99] == ''",
                "int(artifact.name) == 1"
            })
    void an_evaluation_that_fails_is_undecided_with_the_reason(String expression) {
        CheckResult result = resultOf(expression);

        assertThat(result.outcome()).isEqualTo(RuleOutcome.UNDECIDED);
        assertThat(result.missing()).isEmpty();
        assertThat(result.reason()).isNotBlank();
    }

    @Test
    void a_fact_of_another_type_than_declared_is_undecided_and_named() {
        Facts facts = new Facts(Map.of("tests", Map.of("failed", "none"), "files", List.of(1)));

        assertThat(resultOf("tests.failed == 0", facts).reason())
                .contains("tests.failed should be a whole number, but it is the text 'none'");
        assertThat(resultOf("size(files) == 1", facts).reason()).contains("files should be a list of texts");
    }

    @Test
    void an_expression_that_is_too_long_or_too_deep_is_refused() {
        assertThat(LANGUAGE.compile("true" + " || true".repeat(1_000))).isInstanceOf(Compilation.Rejected.class);
        assertThat(LANGUAGE.compile("(".repeat(500) + "true" + ")".repeat(500)))
                .isInstanceOf(Compilation.Rejected.class);
        assertThat(LANGUAGE.compile("[".repeat(1_900) + "]".repeat(1_900) + " == []"))
                .isInstanceOf(Compilation.Rejected.class);
        assertThat(LANGUAGE.compile("!".repeat(3_000) + "true")).isNotNull();
    }

    @Test
    void what_it_saw_carries_nothing_that_a_record_may_not() {
        CheckResult result = resultOf("exists('a\\u0000b') || exists('" + "y".repeat(2_000) + "')");

        assertThat(result.saw().keySet()).allMatch(key -> key.length() < 400 && key.indexOf('\0') < 0);
    }

    @Test
    void a_check_that_does_not_compile_is_undecided_for_ever() {
        CheckResult result = LANGUAGE.checkOf("tests.fialed == 0").on(FACTS);

        assertThat(result.outcome()).isEqualTo(RuleOutcome.UNDECIDED);
        assertThat(result.reason()).contains("doesn't compile");
    }

    private static CheckResult resultOf(String expression) {
        return resultOf(expression, FACTS);
    }

    private static CheckResult resultOf(String expression, Facts facts) {
        return switch (LANGUAGE.compile(expression)) {
            case Compilation.Compiled(Check check) -> check.on(facts);
            case Compilation.Rejected rejected -> throw new AssertionError(rejected.shown());
        };
    }
}
