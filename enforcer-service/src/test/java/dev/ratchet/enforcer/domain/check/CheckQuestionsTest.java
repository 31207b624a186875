package dev.ratchet.enforcer.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.Explanation.Part;
import dev.ratchet.enforcer.domain.check.Explanation.State;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckQuestionsTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final Facts FACTS = new Facts(Map.of(
            "artifact", Map.of("name", "billing"),
            "files", List.of("src/main.ts", "src/other.ts", "README.md"),
            "steps", Map.of("completed", List.of("src/main.ts", "src/other.ts", "README.md")),
            "tests", Map.of("failed", 1, "total", 20)));

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        tests.failed == 0 && coverage.line > 0.7             => coverage.line tests.failed           =>
        exists('x/' + artifact.name + '/')                   => artifact.name files                  => exists("x/${artifact.name}/")
        text('README.md').contains('x')                      => documents["README.md"] files         => text("README.md")
        custom.review.by == 'x'                              => custom.review.by                     =>
        manifests['package.json'].version == '1'             => manifests["package.json"].version    =>
        glob('p/*/').all(p, exists(p + 'README.md'))         => files                                => exists("${…}README.md") glob("p/*/")
        files.all(f, f != workflow)                          => files workflow                       =>
        has(custom.review) && custom['x'] == 1               => custom.review custom["x"]            =>
        """)
    void it_says_which_facts_it_may_read(String expression, String facts, String questions) {
        Requirements requirements = check(expression).requirements();

        assertThat(requirements.facts()).containsExactlyInAnyOrder(facts.split(" "));
        assertThat(requirements.questions())
                .containsExactlyInAnyOrder(questions == null ? new String[0] : questions.split(" "));
    }

    @Test
    void it_shows_the_value_of_each_part() {
        Explanation explanation = check("tests.failed == 0 || (scan.configured && exists('src/'))")
                .explained(FACTS);

        Part whole = tree(explanation);
        assertThat(explanation.result().outcome()).isEqualTo(RuleOutcome.UNDECIDED);
        assertThat(whole.expression()).isEqualTo("(tests.failed == 0) || (scan.configured && exists(\"src/\"))");
        assertThat(whole.state()).isEqualTo(State.UNKNOWN);
        assertThat(whole.parts()).extracting(Part::state).containsExactly(State.KNOWN, State.UNKNOWN);
        assertThat(whole.parts().getFirst().value()).isEqualTo(false);
        assertThat(whole.parts().getFirst().parts()).extracting(Part::value).containsExactly(1L);
        assertThat(named(whole, "scan.configured").state()).isEqualTo(State.UNKNOWN);
        assertThat(named(whole, "exists(\"src/\")").value()).isEqualTo(true);
    }

    @Test
    void what_was_not_needed_was_not_evaluated() {
        Part whole = tree(check("tests.failed == 0 && scan.configured").explained(FACTS));

        assertThat(whole.value()).isEqualTo(false);
        assertThat(named(whole, "scan.configured").state()).isEqualTo(State.NOT_EVALUATED);
    }

    @Test
    void a_loop_shows_its_list_and_its_condition_with_the_last_value() {
        Part whole = tree(check("steps.completed.all(f, f.endsWith('.ts') && !steps.completed.exists(g, g == f + 'x'))")
                .explained(FACTS));

        Part condition = whole.parts().getLast();
        assertThat(whole.expression())
                .isEqualTo(
                        "steps.completed.all(f, f.endsWith(\".ts\") && !steps.completed.exists(g, g == (f + \"x\")))");
        assertThat(whole.parts().getFirst().expression()).isEqualTo("steps.completed");
        assertThat(condition.value()).isEqualTo(false);
        assertThat(condition.times()).isEqualTo(3);
        assertThat(named(whole, "f").value()).isEqualTo("README.md");
        assertThat(named(whole, "steps.completed.exists(g, g == (f + \"x\"))").times())
                .isEqualTo(2);
    }

    @Test
    void what_failed_is_shown_where_it_failed() {
        Explanation explanation =
                check("tests.total / (tests.failed - 1) == 1 && true").explained(FACTS);

        Part whole = tree(explanation);
        assertThat(whole.state()).isEqualTo(State.FAILED);
        assertThat(whole.value()).isEqualTo(explanation.result().reason());
        assertThat(named(whole, "tests.total / (tests.failed - 1)").state()).isEqualTo(State.FAILED);
        assertThat(named(whole, "tests.failed - 1").value()).isEqualTo(0L);
    }

    @Test
    void an_explanation_is_bounded() {
        Facts facts = new Facts(
                Map.of("files", Collections.nCopies(500, "f"), "documents", Map.of("a", "x".repeat(100_000))));

        String many = String.join(" && ", Collections.nCopies(95, "text('a') != 'y' && size(files) > 1"));
        Part whole = tree(check(many).explained(facts));

        assertThat(all(whole).count()).isLessThanOrEqualTo(ExplanationTree.MAX_PARTS);
        assertThat(all(whole)).allMatch(part -> String.valueOf(part.value()).length() < 400);
        assertThat(whole.expression()).hasSizeLessThan(400);
    }

    private static Check check(String expression) {
        return switch (LANGUAGE.compile(expression)) {
            case Compilation.Compiled(Check check) -> check;
            case Compilation.Rejected rejected -> throw new AssertionError(rejected.shown());
        };
    }

    private static Part tree(Explanation explanation) {
        return Objects.requireNonNull(explanation.tree());
    }

    private static Part named(Part whole, String expression) {
        return all(whole)
                .filter(part -> part.expression().equals(expression))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        all(whole).map(Part::expression).toList().toString()));
    }

    private static Stream<Part> all(Part part) {
        return Stream.concat(Stream.of(part), part.parts().stream().flatMap(CheckQuestionsTest::all));
    }
}
