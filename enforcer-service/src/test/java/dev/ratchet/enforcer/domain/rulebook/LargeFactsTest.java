package dev.ratchet.enforcer.domain.rulebook;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckCorpus;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.fast.Formula;
import dev.ratchet.enforcer.domain.check.fast.Frame;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the interpreter stops is not held by closures or the index either, whatever stands beside it. */
class LargeFactsTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final Artifact ARTIFACT = new Artifact("billing", "1", "service", null);
    private static final int OTHERS = 40;

    /** At least 4,000 files, documents of 40,000 characters. */
    private static final int DECLARED = 9;

    private static final List<String> MORE = List.of(
            "custom.pairs.all(a, custom.pairs != 1)",
            "custom.many.exists(x, x > 1)",
            "custom.pairs.all(p, p.a[0] >= 1 && p.a[0] <= 1 && p.a[0] != 2 && p.a[1] > 1 && p.b != 'b' && p.b != 'c')",
            "custom.pairs.filter(p, p.b == 'word').size() > 10 && custom.pairs.all(p, p.b.matches('[a-z]+'))",
            "files.all(f, files.size() > 1)",
            "files.filter(f, f.startsWith('packages')).size() > 1",
            "documents.all(d, documents[d].size() < 1000000)",
            "documents.all(d, documents.size() < 10)",
            "files.all(f, f != text('big-a.md'))",
            "files.all(f, !text('CHANGELOG.md').contains(f))",
            "files.all(f, f.matches('(p|pa|pac|pack|packa){1,20}ges.*'))",
            "under('packages').all(f, exists(f))",
            "glob('packages/*/src/*').exists_one(f, f.endsWith('a3999.ts'))",
            "glob('**/' + artifact.name + '*/**/*a*').size() == 0",
            "text('big-a.md').matches('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab')");
    private static final List<String> BESIDE =
            List.of("%s", "(%s) || tests.failed == 0", "tests.failed == 0 || (%s)", "!((%s) && tests.failed != 0)");

    static List<String> expressions() {
        Stream<String> corpus = Stream.of("stopped", "undecided", "sound")
                .flatMap(CheckCorpus::cases)
                .map(CheckCorpus.Case::expression);
        return Stream.concat(corpus, MORE.stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void closures_and_the_index_say_what_the_interpreter_says(String expression) {
        List<String> forms =
                BESIDE.stream().map(form -> form.formatted(expression)).toList();
        List<Check> checks = forms.stream().map(LANGUAGE::checkOf).toList();

        List<RuleOutcome> byInterpreter = checks.stream()
                .map(check -> check.reference().on(CheckCorpus.LARGE).outcome())
                .toList();
        List<RuleOutcome> byClosures = checks.stream()
                .map(check -> check.outcome(new Frame(CheckCorpus.LARGE)))
                .toList();
        List<RuleOutcome> byIndex = byIndex(forms);

        assertThat(byClosures).isEqualTo(byInterpreter);
        assertThat(byIndex).isEqualTo(byInterpreter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests.failed == 0",
                "exists('src/') && text('README.md').contains('usage')",
                "text('README.md').matches('^# [A-Z]')",
                "artifact.name.startsWith('team-') && 'scan' in steps.completed",
                "has(custom.review) && custom.review.approvals >= 2 && custom.review.by != artifact.name",
                "files.all(f, !f.endsWith('.pem') && !f.contains('id_rsa'))"
            })
    void facts_of_the_sizes_that_are_declared_are_left_to_closures(String expression) {
        Formula formula = Objects.requireNonNull(LANGUAGE.checkOf(expression).formula());

        assertThat(formula.reach().largest()).isGreaterThanOrEqualTo(DECLARED);
    }

    /** Of enough rules that they are asked by the index. */
    private static List<RuleOutcome> byIndex(List<String> checks) {
        List<Recorded<RuleEvent>> events = new ArrayList<>();
        for (int i = 0; i < checks.size() + OTHERS; i++) {
            String check = i < checks.size() ? checks.get(i) : "tests.failed == 0";
            Rule rule = rule(id(i), RuleSeverity.BLOCKING, RuleMode.ENFORCE, check, null, Rule.Scope.everything());
            events.add(at(i, new RuleActivated(rule, "a", NOW)));
        }
        RuleBook book = RuleBook.empty().after(events, LANGUAGE::checkOf);
        List<Finding> notHeld = book.findings(CheckPoint.PRE_DEPLOY, ARTIFACT, null, CheckCorpus.LARGE)
                .notHeld();
        return IntStream.range(0, checks.size())
                .mapToObj(i -> notHeld.stream()
                        .filter(finding -> finding.rule().rule().id().equals(id(i)))
                        .map(finding -> finding.result().outcome())
                        .findFirst()
                        .orElse(RuleOutcome.HELD))
                .toList();
    }

    private static RuleId id(int number) {
        return new RuleId("RULE-LARGE-%05d".formatted(number));
    }
}
