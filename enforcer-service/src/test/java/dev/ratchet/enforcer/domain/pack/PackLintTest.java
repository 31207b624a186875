package dev.ratchet.enforcer.domain.pack;

import static dev.ratchet.enforcer.domain.pack.PackFixture.pack;
import static dev.ratchet.enforcer.domain.pack.PackFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.pack.Finding.Kind;
import dev.ratchet.events.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackLintTest {

    @Test
    void rules_that_repeat_contradict_or_shadow_one_another_are_found() {
        Pack pack = pack(
                "scan.high == 0 && tests.failed == 0",
                "tests.failed == 0 && scan.high == 0",
                "scan.high > 2",
                "scan.high <= 1",
                "scan.low > 5 && scan.low < 3",
                "true || git.dirty");

        assertThat(findings(pack, List.of()))
                .contains(
                        "repeats RULE-QA-002 RULE-QA-001",
                        "contradicts RULE-QA-003 RULE-QA-001",
                        "contradicts RULE-QA-004 RULE-QA-003",
                        "shadowed RULE-QA-004 RULE-QA-001",
                        "never-holds RULE-QA-005 null",
                        "always-holds RULE-QA-006 null")
                .doesNotContain("shadowed RULE-QA-001 RULE-QA-004");
    }

    @Test
    void rules_that_never_meet_are_left_alone() {
        String scoped = "check: git.dirty\nscope: {workflow: %s}";
        Pack pack = pack(
                Map.of(
                        "a.yaml", rule("RULE-QA-001", "one", scoped.formatted("release")),
                        "b.yaml", rule("RULE-QA-002", "two", scoped.formatted("other")),
                        "c.yaml",
                                rule("RULE-QA-003", "three", "check: git.dirty").replace("pre-deploy", "pre-dev")),
                PackSettings.none());

        assertThat(findings(pack, List.of())).noneMatch(finding -> finding.startsWith("repeats"));
    }

    @Test
    void a_rule_of_the_book_is_met_too() {
        Rule known = pack(Map.of("a.yaml", rule("RULE-WF-009", "known", "check: git.dirty")), PackSettings.none())
                .rules()
                .getFirst()
                .rule();

        assertThat(findings(pack("!git.dirty"), List.of(known))).contains("contradicts RULE-QA-001 RULE-WF-009");
    }

    @Test
    void what_nothing_supplies_fills_or_tests_is_found() {
        String rule = rule("RULE-QA-001", "one", "check: custom.review.done && custom.audit == 'ok'")
                .replace(
                        "Make it so",
                        "\"Ask ${custom.review.by} about ${artifact.name}, ${folder} and ${artfact.name}\"");
        Pack pack = pack(
                Map.of("a.yaml", rule, "pack.yaml", PackFixture.MANIFEST + "supplied: [custom.review]\n"),
                PackSettings.none());

        List<Finding> findings = PackLint.of(pack, List.of());

        assertThat(findings)
                .extracting(Finding::kind)
                .containsExactly(Kind.UNSUPPLIED, Kind.UNKNOWN_PLACEHOLDER, Kind.UNTESTED);
        assertThat(findings.get(0).message()).contains("custom.audit");
        assertThat(findings.get(1).message()).contains("${artfact.name}");
        assertThat(findings.get(2).message()).contains("pass, fail, missing");
        assertThat(findings.get(1).place()).isEqualTo("a.yaml:7:14");
    }

    private static List<String> findings(Pack pack, List<Rule> book) {
        return PackLint.of(pack, book).stream()
                .map(finding -> finding.kind().wireName() + " " + finding.rule() + " " + finding.other())
                .toList();
    }
}
