package dev.ratchet.enforcer.domain.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.CheckResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the tests that the rules of a pack bring along. */
public final class PackTests {

    private final CheckLanguage language;

    public PackTests(CheckLanguage language) {
        this.language = language;
    }

    /**
     * What came of one test.
     *
     * @param difference how it came out otherwise than expected; absent when it passed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(
            String rule,
            String test,
            boolean passed,
            @Nullable String difference,
            String place) {}

    /** The outcome of every test, in the order of the rules. */
    public List<Outcome> run(Pack pack) {
        List<Outcome> outcomes = new ArrayList<>();
        for (PackRule rule : pack.rules()) {
            Check check = language.checkOf(rule.checkByDefault());
            rule.tests().forEach(test -> outcomes.add(outcome(rule, test, check.on(test.facts()))));
        }
        return outcomes;
    }

    private static Outcome outcome(PackRule rule, PackTestCase test, CheckResult result) {
        String difference = difference(test, result);
        return new Outcome(
                rule.rule().id().value(),
                test.name(),
                difference == null,
                difference,
                test.place().toString());
    }

    private static @Nullable String difference(PackTestCase test, CheckResult result) {
        if (result.outcome() != test.expected().outcome()) {
            return "expected %s, but the rule %s; it saw %s, unknown: %s%s"
                    .formatted(
                            test.expected().wireName(),
                            said(result),
                            result.saw(),
                            result.missing(),
                            result.reason() == null ? "" : "; " + result.reason());
        }
        List<String> unnamed = test.missing().stream()
                .filter(fact -> !result.missing().contains(fact))
                .toList();
        return unnamed.isEmpty()
                ? null
                : "expected %s to be named as unknown, not %s".formatted(unnamed, result.missing());
    }

    private static String said(CheckResult result) {
        return switch (result.outcome()) {
            case HELD -> "holds";
            case FAILED -> "fails";
            case UNDECIDED -> "is undecided";
        };
    }
}
