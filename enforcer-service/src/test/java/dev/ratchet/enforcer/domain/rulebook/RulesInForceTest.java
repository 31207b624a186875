package dev.ratchet.enforcer.domain.rulebook;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.CheckResult;
import dev.ratchet.enforcer.domain.rulebook.Finding.Findings;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Rule;
import dev.ratchet.events.Rule.Scope;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.testkit.RandomChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesInForceTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final CheckPoint CHECK_POINT = CheckPoint.PRE_DEPLOY;
    private static final int RULES = 120;
    private static final List<Scope> SCOPES = List.of(
            Scope.everything(),
            new Scope("release", null, null),
            new Scope(null, "service", null),
            new Scope("release", "service", null),
            new Scope(null, null, "billing"),
            new Scope(null, null, "bill*"),
            new Scope(null, null, "*"),
            new Scope(null, null, "?illing"),
            new Scope("other", "service", "b*g"));
    private static final List<String> SIMPLE = List.of(
            "tests.failed == 0",
            "tests.total >= %d",
            "tests.total > %d",
            "scan.high <= %d",
            "coverage.line < 0.%d",
            "coverage.line >= 0.%d",
            "!(coverage.branch > 0.%d)",
            "%d < tests.errors",
            "tests.total >= %d && tests.failed <= 1 && exists('src')",
            "artifact.kind != 'service' || tests.total >= %d",
            "!(git.branch in ['main', 'a']) || scan.high < %d",
            "!(workflow == 'deploy' && scan.configured) || coverage.line > 0.%d",
            "versions.staging != 'main' && tests.errors < %d",
            "artifact.kind != 'service' || has(custom.a) || tests.total >= %d || coverage.line > 0.9",
            "tests.total >= %d || has(custom.a) || artifact.name == 'billing'",
            "(tests.total >= %d || scan.configured) && (scan.configured || files.all(f, f != 'a'))");

    private final SplittableRandom random = new SplittableRandom(11);
    private final RandomChecks checks = new RandomChecks(11);
    private long position;

    @Test
    void the_index_finds_what_asking_every_rule_finds() {
        RuleBook book = RuleBook.empty();
        for (int i = 0; i < RULES; i++) {
            book = book.after(at(position++, activated(i)), LANGUAGE::checkOf);
        }

        for (int change = 0; change < RULES; change++) {
            int number = random.nextInt(RULES);
            RuleEvent event = change % 3 == 0 ? new RuleRetired(id(number), "a", "gone", NOW) : activated(number);
            book = book.after(at(position++, event), LANGUAGE::checkOf);
            Facts facts = checks.facts();
            for (Artifact artifact : artifacts()) {
                assertAgreement(book, artifact, random.nextBoolean() ? "release" : null, facts);
            }
        }
    }

    @Test
    void of_ten_thousand_rules_one_more_costs_next_to_nothing() {
        Stream<RuleEvent> events =
                Stream.iterate(0, i -> i + 1).limit(10_000).map(i -> activated(i, "tests.failed == 0"));

        RuleBook book = RuleBook.empty();
        for (RuleEvent event : events.toList()) {
            book = book.after(at(position++, event), check -> facts -> {
                throw new AssertionError("nothing is asked");
            });
        }

        assertThat(book.inForce()).hasSize(10_000);
        assertThat(book.entries().keySet()).startsWith(id(0), id(1)).hasSize(10_000);
    }

    private static void assertAgreement(RuleBook book, Artifact artifact, @Nullable String workflow, Facts facts) {
        List<RuleInForce> inScope = book.inScope(CHECK_POINT, artifact, workflow);
        List<Finding> oneByOne = new ArrayList<>();
        for (RuleInForce rule : inScope) {
            List<String> unsaid = rule.scope().unsaid(artifact, workflow);
            CheckResult result = unsaid.isEmpty() ? rule.check().reference().on(facts) : CheckResult.lacking(unsaid);
            Finding finding = new Finding(rule, result);
            if (finding.result().outcome() != RuleOutcome.HELD) {
                oneByOne.add(finding);
            }
        }

        assertThat(book.findings(CHECK_POINT, artifact, workflow, facts))
                .isEqualTo(new Findings(inScope.size(), oneByOne));
    }

    private static List<Artifact> artifacts() {
        return List.of(
                new Artifact("billing", "1", "service", null),
                new Artifact("billing", "1", null, null),
                new Artifact("payments", "1", "library", null));
    }

    private RuleActivated activated(int number) {
        String simple = SIMPLE.get(random.nextInt(SIMPLE.size())).formatted(random.nextInt(10));
        return activated(number, random.nextInt(3) == 0 ? checks.check() : simple);
    }

    private RuleActivated activated(int number, String check) {
        Rule rule = rule(
                id(number),
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                check,
                null,
                SCOPES.get(random.nextInt(SCOPES.size())));
        return new RuleActivated(rule, "a", NOW);
    }

    private static RuleId id(int number) {
        return new RuleId("RULE-FAST-%05d".formatted(number));
    }
}
