package dev.ratchet.enforcer.domain.check.fast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.CheckResult;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.testkit.RandomChecks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final int CHECKS = 1_000;
    private static final int SELDOM = 5;
    private static final List<Facts> DOCUMENTS =
            Stream.generate(new RandomChecks(7)::facts).limit(50).toList();

    private final List<String> disagreements = new ArrayList<>();
    private final Map<RuleOutcome, Integer> outcomes = new EnumMap<>(RuleOutcome.class);
    private int compared;
    private int sure;

    @Test
    void closures_say_what_the_interpreter_says_of_checks_and_facts_at_random() {
        RandomChecks random = new RandomChecks(42);
        int covered = 0;

        for (int i = 0; i < CHECKS; i++) {
            String expression = random.check();
            if (LANGUAGE.compile(expression) instanceof Compilation.Compiled(Check check) && check.formula() != null) {
                covered++;
                DOCUMENTS.forEach(facts -> compare(expression, check, check.formula(), facts));
                if (i % SELDOM == 0) {
                    compare(expression, check, check.formula(), random.largeFacts());
                }
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(covered).isGreaterThan(CHECKS * 3 / 4);
        assertThat(sure).isGreaterThan(compared * 9 / 10);
        assertThat(outcomes.values()).hasSize(3).allMatch(count -> count > CHECKS);
    }

    @Test
    void what_an_argument_that_failed_leaves_unread_is_not_told() {
        String expression = "tests.total * 5 < tests.failed && tests.errors == 1";
        Check check = LANGUAGE.checkOf(expression);
        Facts facts = new Facts(Map.of("tests", Map.of("total", Long.MAX_VALUE, "failed", 1, "errors", 0)));

        CheckResult told = check.on(facts);

        assertThat(told).isEqualTo(check.reference().on(facts));
        assertThat(told.outcome()).isEqualTo(RuleOutcome.FAILED);
        assertThat(told.saw()).containsOnlyKeys("tests.total", "tests.errors");
    }

    private void compare(String expression, Check check, Formula formula, Facts facts) {
        CheckResult told = check.reference().on(facts);
        RuleOutcome reference = told.outcome();
        if (!told.toString().equals(check.on(facts).toString())) {
            disagreements.add("%s is told otherwise: %s, not %s".formatted(expression, check.on(facts), told));
        }
        Frame frame = new Frame(facts);
        RuleOutcome fast = formula.outcome(frame);
        outcomes.merge(reference, 1, Integer::sum);
        compared++;
        sure += fast == null ? 0 : 1;
        if (fast != null && fast != reference) {
            disagreements.add("%s: %s, not %s, on %s".formatted(expression, fast, reference, facts));
        }
        boolean holds = formula.clauses().stream().allMatch(clause -> holds(clause, frame));
        boolean isSure = formula.reach().covers(frame) && !formula.clauses().isEmpty() && (fast != null || holds);
        if (isSure && holds != (reference == RuleOutcome.HELD)) {
            disagreements.add("%s: its clauses say %s, not %s, on %s".formatted(expression, holds, reference, facts));
        }
    }

    private static boolean holds(List<Literal> clause, Frame frame) {
        return clause.stream().anyMatch(literal -> frame.ask(literal.truth()) == Truth.TRUE);
    }
}
