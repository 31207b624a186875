package dev.ratchet.bench;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.Rule.Scope;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rules as many teams would write them for one checkpoint, the same ones every time: thresholds, implications by kind,
 * branch and workflow, files and documents that must exist, words in documents, steps, loops over files. Four of five speak
 * of every artifact. Sound facts break about one in some thousand of them.
 */
final class GeneratedRules {

    private static final List<String> KINDS = List.of("service", "library", "mcp-server", "job", "site");
    private static final List<String> WORKFLOWS = List.of("release", "hotfix", "nightly", "mcp-deployment");
    private static final List<String> BRANCHES = List.of("main", "release", "develop", "hotfix");
    private static final List<String> PAPERS = List.of("README.md", "CHANGELOG.md", "docs/runbook.md", "docs/guide.md");
    private static final List<String> WORDS = List.of("install", "usage", "rollback", "contact", "licence");
    private static final List<String> STEPS = List.of("scaffold", "build", "test", "scan", "stage");
    private static final List<String> ENDINGS = List.of(".pem", ".key", ".p12", ".env", ".bak", ".orig", ".swp");

    private final SplittableRandom random = new SplittableRandom(2_025);

    /** Rules numbered from 1. */
    List<Rule> rules(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> rule(number, check(), scope()))
                .toList();
    }

    static Rule rule(int number, String check, Scope scope) {
        return new Rule(
                new RuleId("RULE-GEN-%05d".formatted(number)),
                1,
                "generated-" + number,
                "${artifact.name} keeps rule " + number,
                CheckPoint.PRE_DEPLOY,
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                check,
                "Look at ${artifact.name}",
                scope,
                OnError.BLOCK,
                null,
                null,
                null,
                null,
                LocalDate.parse("2025-10-30"));
    }

    private Scope scope() {
        return switch (random.nextInt(15)) {
            case 0 -> new Scope(one(WORKFLOWS), null, null);
            case 1 -> new Scope(null, one(KINDS), null);
            case 2 -> new Scope(null, null, "team-%d-*".formatted(random.nextInt(40)));
            default -> Scope.everything();
        };
    }

    private String check() {
        return switch (random.nextInt(20)) {
            case 0 -> "tests.failed <= %d && tests.errors <= %d".formatted(1 + random.nextInt(20), random.nextInt(20));
            case 1, 2 -> "tests.total >= %d".formatted(random.nextInt(200));
            case 3, 4 -> "coverage.line >= %s".formatted(share());
            case 5 -> "coverage.line > %s && coverage.branch > %s".formatted(share(), share());
            case 6 -> "scan.configured && scan.critical == 0 && scan.high <= %d".formatted(2 + random.nextInt(30));
            case 7, 8 -> "artifact.kind != '%s' || coverage.line >= %s".formatted(one(KINDS), share());
            case 9 ->
                "!(git.branch in ['%s', '%s']) || tests.total >= %d"
                        .formatted(one(BRANCHES), one(BRANCHES), random.nextInt(200));
            case 10 -> "exists('docs/%02d.md') || artifact.kind != '%s'".formatted(random.nextInt(40), one(KINDS));
            case 11 -> "exists('services/' + artifact.name + '-project/')";
            case 12 ->
                "versions.staging == versions.production && tests.skipped <= %d".formatted(10 + random.nextInt(90));
            case 13 -> "!scan.configured || sbom.components <= %d".formatted(400 + random.nextInt(2_000));
            case 14 -> "text('%s').contains('%s')".formatted(one(PAPERS), one(WORDS));
            case 15 -> "files.all(f, !f.endsWith('%s'))".formatted(one(ENDINGS));
            case 16 ->
                "workflow != '%s' || tests.total >= %d || git.branch == '%s'"
                        .formatted(one(WORKFLOWS), random.nextInt(300), one(BRANCHES));
            case 17 -> "'%s' in steps.completed && tests.failed <= %d".formatted(one(STEPS), 1 + random.nextInt(20));
            case 18 -> "tests.failed * %d <= tests.total".formatted(10 + random.nextInt(30));
            default -> "!(coverage.branch < %s) && scan.medium < %d".formatted(share(), 10 + random.nextInt(500));
        };
    }

    /** Three digits, so that few are the same. */
    private String share() {
        return "0.%03d".formatted(100 + random.nextInt(700));
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
