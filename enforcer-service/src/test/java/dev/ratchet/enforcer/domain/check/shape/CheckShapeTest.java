package dev.ratchet.enforcer.domain.check.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckShapeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "tests.failed == 0 && scan.high == 0 ~ scan.high == 0 && tests.failed == 0",
                "0 == tests.failed                   ~ !(tests.failed != 0)",
                "tests.total > 0                     ~ 0 < tests.total",
                "!(tests.total <= 0)                 ~ tests.total > 0",
                "!(filesTruncated || git.dirty)      ~ !git.dirty && !filesTruncated",
                "exists('a/' + 'b')                  ~ exists('a/b/')",
                "versions.staging == versions.production ~ versions.production == versions.staging",
                "files.all(f, f != 'x')              ~ files.all(g, g != 'x')",
            })
    void what_differs_in_notation_only_repeats(String one, String other) {
        assertThat(shape(one).repeats(shape(other))).isTrue();
        assertThat(shape(one).excludes(shape(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "coverage.line > 0.9                  ~ coverage.line > 0.7",
                "tests.failed == 0 && tests.total > 3 ~ tests.failed == 0",
                "tests.failed == 0                    ~ tests.failed == 0 || git.dirty",
                "tests.failed == 0                    ~ tests.failed < 5",
                "git.branch == 'main'                 ~ git.branch != 'release'",
                "coverage.line >= 0.7 && coverage.line < 0.7 ~ git.dirty",
            })
    void the_stricter_check_implies_the_other_and_not_the_other_way_round(String strict, String other) {
        assertThat(shape(strict).implies(shape(other))).isTrue();
        assertThat(shape(other).implies(shape(strict))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "coverage.line > 0.9            ~ coverage.line <= 0.9",
                "git.dirty && tests.failed == 0 ~ !git.dirty",
                "git.branch == 'main'           ~ git.branch == 'release'",
                "tests.failed == 0              ~ tests.failed == 1",
                "exists('a') && exists('b')     ~ !exists('b/')",
                "scan.high > 3 || scan.high == 2 ~ scan.high < 2",
            })
    void no_facts_pass_both(String one, String other) {
        assertThat(shape(one).excludes(shape(other))).isTrue();
        assertThat(shape(other).excludes(shape(one))).isTrue();
    }

    @Test
    void what_it_says_of_two_checks_is_so_whatever_the_facts() {
        CheckLanguage language = new CheckLanguage();
        Random random = new Random(7);
        int related = 0;
        for (int i = 0; i < 1_500; i++) {
            String one = any(random, 2);
            String other = any(random, 2);
            CheckShape left = shape(one);
            CheckShape right = shape(other);
            if (left.implies(right) || left.excludes(right)) {
                related++;
                Check a = language.checkOf(one);
                Check b = language.checkOf(other);
                for (Facts facts : WORLDS) {
                    boolean isOne = a.on(facts).outcome() == RuleOutcome.HELD;
                    boolean isOther = b.on(facts).outcome() == RuleOutcome.HELD;
                    assertThat(!left.implies(right) || !isOne || isOther)
                            .as("%s implies %s on %s", one, other, facts)
                            .isTrue();
                    assertThat(left.excludes(right) && isOne && isOther)
                            .as("%s excludes %s on %s", one, other, facts)
                            .isFalse();
                }
            }
        }
        assertThat(related).isGreaterThan(100);
    }

    private static final List<Facts> WORLDS = worlds();

    private static List<Facts> worlds() {
        List<Facts> worlds = new ArrayList<>();
        for (int failed = 0; failed < 4; failed++) {
            for (int total = 0; total < 4; total++) {
                for (boolean dirty : new boolean[] {true, false}) {
                    for (String branch : List.of("main", "other")) {
                        worlds.add(new Facts(Map.of(
                                "tests", Map.of("failed", failed, "total", total),
                                "git", Map.of("dirty", dirty, "branch", branch))));
                    }
                }
            }
        }
        return worlds;
    }

    private static String any(Random random, int depth) {
        String[] terms = {"tests.failed", "tests.total"};
        String[] operators = {"<", "<=", ">", ">=", "==", "!="};
        return switch (depth == 0 ? 3 + random.nextInt(3) : random.nextInt(6)) {
            case 0 -> "(" + any(random, depth - 1) + " && " + any(random, depth - 1) + ")";
            case 1 -> "(" + any(random, depth - 1) + " || " + any(random, depth - 1) + ")";
            case 2 -> "!" + "(" + any(random, depth - 1) + ")";
            case 3 -> "git.dirty";
            case 4 -> "git.branch " + (random.nextBoolean() ? "==" : "!=") + " 'main'";
            default -> terms[random.nextInt(2)] + " " + operators[random.nextInt(6)] + " " + random.nextInt(4);
        };
    }

    @Test
    void a_check_that_contradicts_itself_never_holds() {
        assertThat(shape("tests.failed > 3 && tests.failed < 2").neverHolds()).isTrue();
        assertThat(shape("tests.failed > 1 && tests.failed < 2").neverHolds()).isFalse();
        assertThat(shape("true || git.dirty").alwaysHolds()).isTrue();
    }

    @Test
    void a_check_tells_the_facts_that_it_reads() {
        assertThat(shape("custom.review.done && files.exists(f, f == artifact.name)")
                        .facts())
                .containsExactlyInAnyOrder("custom.review.done", "files", "artifact.name");
    }

    private static CheckShape shape(String check) {
        return CheckShape.of(check).orElseThrow();
    }
}
