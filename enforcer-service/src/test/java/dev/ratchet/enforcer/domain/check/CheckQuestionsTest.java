package dev.ratchet.enforcer.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.ratchet.enforcer.domain.check.Explanation.Part;
import dev.ratchet.enforcer.domain.check.Explanation.State;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
        ['a.md', 'b/'].all(p, exists('x/' + p))               => files                               => exists("x/a.md"), exists("x/b/")
        ['a.md'].all(p, text(p).contains('x'))                => documents["a.md"]; files            => text("a.md")
        ['a', 'b'].all(p, manifests[p].version == '1')        => manifests["a"].version; manifests["b"].version =>
        custom.list.exists(x, x.name == 'A' && x.count > 2)   => custom.list; custom.list[].count; custom.list[].name => custom.list[].name == "A"
        'A' in custom.list                                    => custom.list                         => custom.list[] == "A"
        files.exists(f, f in ['a', 'b'])                      => files                               => files[] == "a", files[] == "b"
        manifests.exists(m, manifests[m].version == '1')      => manifests; manifests[].version      => manifests[].version == "1"
        custom.list.exists(x, x.by == artifact.name)          => artifact.name; custom.list; custom.list[].by =>
        under('src/').exists(f, f == 'src/x')                 => files                               => under("src/")
        """)
    void it_names_what_is_looked_for_in_lists(String expression, String facts, @Nullable String questions) {
        Requirements requirements = check(expression).requirements();

        assertThat(requirements.facts()).containsExactlyInAnyOrder(facts.split("; "));
        assertThat(requirements.questions())
                .containsExactlyInAnyOrder(questions == null ? new String[0] : questions.split(", "));
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
    void a_loop_shows_its_list_and_its_condition_at_the_element_that_decided() {
        Part whole = tree(check("steps.completed.all(f, f.endsWith('.ts') && !steps.completed.exists(g, g == f + 'x'))")
                .explained(FACTS));

        Part condition = whole.parts().getLast();
        assertThat(whole.expression())
                .isEqualTo(
                        "steps.completed.all(f, f.endsWith(\".ts\") && !steps.completed.exists(g, g == (f + \"x\")))");
        assertThat(whole.parts().getFirst().expression()).isEqualTo("steps.completed");
        assertThat(whole.deciding()).containsExactly("README.md");
        assertThat(condition.element()).isEqualTo("README.md");
        assertThat(condition.value()).isEqualTo(false);
        assertThat(condition.times()).isEqualTo(3);
        assertThat(named(whole, "f").value()).isEqualTo("README.md");
        assertThat(named(whole, "f + \"x\"").value()).isEqualTo("README.mdx");
    }

    /** Each line: the value or what there is instead, the part, how often it was asked for, and what a loop says besides. */
    @ParameterizedTest
    @MethodSource
    void every_part_that_can_be_evaluated_has_its_value(String expression, String tree) {
        Part whole = tree(check(expression).explained(FACTS));

        assertThat(lines("", whole).collect(Collectors.joining("\n"))).isEqualTo(tree.stripTrailing());
    }

    static Stream<Arguments> every_part_that_can_be_evaluated_has_its_value() {
        return Stream.of(
                arguments("tests.failed == 0 && tests.total > 10", """
                    false: (tests.failed == 0) && (tests.total > 10) x1
                      false: tests.failed == 0 x1
                        1: tests.failed x1
                      true: tests.total > 10 x0
                        20: tests.total x0
                    """),
                arguments("tests.total > 10 || scan.critical == 0 || artifact.name == 'x'", """
                    true: ((tests.total > 10) || (scan.critical == 0)) || (artifact.name == "x") x1
                      true: tests.total > 10 x1
                        20: tests.total x1
                      UNKNOWN: scan.critical == 0 x0
                        UNKNOWN: scan.critical x0
                      false: artifact.name == "x" x0
                        billing: artifact.name x0
                    """),
                arguments("tests.failed == 0 && tests.total / (tests.failed - 1) == 1", """
                    false: (tests.failed == 0) && ((tests.total / (tests.failed - 1)) == 1) x1
                      false: tests.failed == 0 x1
                        1: tests.failed x1
                      FAILED / by zero: (tests.total / (tests.failed - 1)) == 1 x0
                        FAILED / by zero: tests.total / (tests.failed - 1) x0
                          20: tests.total x0
                          0: tests.failed - 1 x0
                            1: tests.failed x0
                    """),
                arguments("tests.failed > 0 ? exists('a') : exists('README.md')", """
                    false: (tests.failed > 0) ? exists("a") : exists("README.md") x1
                      true: tests.failed > 0 x1
                        1: tests.failed x1
                      false: exists("a") x1
                      true: exists("README.md") x0
                    """),
                arguments("files.exists(f, f.startsWith('src/') && f.endsWith('r.ts'))", """
                    true: files.exists(f, f.startsWith("src/") && f.endsWith("r.ts")) x1 decided at [src/other.ts]
                      [src/main.ts, src/other.ts, README.md]: files x1
                      true: f.startsWith("src/") && f.endsWith("r.ts") x2 at src/other.ts
                        true: f.startsWith("src/") x2
                          src/other.ts: f x2
                        true: f.endsWith("r.ts") x2
                          src/other.ts: f x2
                    """),
                arguments("tests.failed == 0 && !files.all(f, f == 'src/main.ts' || f == artifact.name)", """
                    false: (tests.failed == 0) && !files.all(f, (f == "src/main.ts") || (f == artifact.name)) x1
                      false: tests.failed == 0 x1
                        1: tests.failed x1
                      true: !files.all(f, (f == "src/main.ts") || (f == artifact.name)) x0
                        false: files.all(f, (f == "src/main.ts") || (f == artifact.name)) x0 decided at [src/other.ts]
                          [src/main.ts, src/other.ts, README.md]: files x0
                          false: (f == "src/main.ts") || (f == artifact.name) x0 at src/other.ts
                            false: f == "src/main.ts" x0
                              src/other.ts: f x0
                            false: f == artifact.name x0
                              src/other.ts: f x0
                              billing: artifact.name x0
                    """),
                arguments(
                        "size(files.filter(f, f.startsWith('src/'))) == 1 || files.exists_one(f, f == workflow)", """
                        UNKNOWN: (size(files.filter(f, f.startsWith("src/"))) == 1) || files.exists_one(f, f == workflow) x1
                          false: size(files.filter(f, f.startsWith("src/"))) == 1 x1
                            2: size(files.filter(f, f.startsWith("src/"))) x1
                              [src/main.ts, src/other.ts]: files.filter(f, f.startsWith("src/")) x1 decided at [src/main.ts, src/other.ts]
                                [src/main.ts, src/other.ts, README.md]: files x1
                                true: f.startsWith("src/") x3 at src/main.ts
                                  src/main.ts: f x3
                          UNKNOWN: files.exists_one(f, f == workflow) x1 decided at [src/main.ts, src/other.ts, README.md]
                            [src/main.ts, src/other.ts, README.md]: files x1
                            UNKNOWN: f == workflow x3 at src/main.ts
                              src/main.ts: f x3
                              UNKNOWN: workflow x3
                        """),
                arguments("custom.list.all(x, x == 1) && tests.failed == 1", """
                    UNKNOWN: custom.list.all(x, x == 1) && (tests.failed == 1) x1
                      UNKNOWN: custom.list.all(x, x == 1) x1
                        UNKNOWN: custom.list x1
                          UNKNOWN: custom x0
                        NOT_EVALUATED: x == 1 x0
                          NOT_EVALUATED: x x0
                      true: tests.failed == 1 x1
                        1: tests.failed x1
                    """));
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
    void what_the_outcome_did_not_need_counts_for_nothing_that_was_read() {
        Check check = check("tests.failed == 0 && scan.configured && exists('x')");

        Explanation explanation = check.explained(FACTS);

        assertThat(explanation.result()).isEqualTo(check.reference().on(FACTS));
        assertThat(explanation.result().saw()).containsOnlyKeys("tests.failed");
        assertThat(explanation.result().missing()).isEmpty();
    }

    @Test
    void the_parts_that_were_not_needed_may_cost_what_one_evaluation_may() {
        String costly =
                "tests.failed == 1 && tests.errors == 0 && custom.pairs.all(a, a != custom) && tests.total == 20";

        Part whole = tree(check(costly).explained(CheckCorpus.LARGE));

        assertThat(lines("", whole))
                .contains("false: %s x1".formatted(whole.expression()), "  true: tests.errors == 0 x0");
        Part loop = named(whole, "custom.pairs.all(a, a != custom)");
        assertThat(loop.state()).isEqualTo(State.NOT_EVALUATED);
        assertThat(String.valueOf(loop.value())).startsWith("stopped: ");
        assertThat(named(whole, "tests.total == 20").state()).isEqualTo(State.NOT_EVALUATED);
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

    private static Stream<String> lines(String indent, Part part) {
        String value = part.state() == State.KNOWN
                ? String.valueOf(part.value())
                : part.value() == null ? part.state().name() : part.state() + " " + part.value();
        String loop = part.deciding().isEmpty() ? "" : " decided at " + part.deciding();
        String element = part.element() == null ? "" : " at " + part.element();
        String line = "%s%s: %s x%d%s%s".formatted(indent, value, part.expression(), part.times(), loop, element);
        return Stream.concat(Stream.of(line), part.parts().stream().flatMap(inner -> lines(indent + "  ", inner)));
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
