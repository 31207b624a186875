package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.pack.Finding;
import dev.ratchet.enforcer.domain.pack.PackFault;
import dev.ratchet.enforcer.domain.pack.PackPlan.Change;
import dev.ratchet.enforcer.domain.pack.PackTests.Outcome;
import dev.ratchet.events.RuleId;
import dev.ratchet.http.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Refused packs as problems. The book stays as it was. */
final class PackRefusals {

    private static final int SHOWN = 100;

    private PackRefusals() {}

    static Problem unreadable(List<PackFault> faults) {
        String detail = "The pack has %d faults, and none of it is taken; the first: %s"
                .formatted(faults.size(), faults.getFirst().shown().replace("\n", " "));
        return new Problem(422, "pack-unreadable", detail)
                .field(faults.getFirst().field())
                .with("errors", faults.stream().limit(SHOWN).toList())
                .remedy("Mend every place that is listed under errors");
    }

    static Problem failing(List<Outcome> failed) {
        return new Problem(
                        422,
                        "pack-tests-fail",
                        "%d tests of the pack fail, and none of it is taken".formatted(failed.size()))
                .with("errors", failed.stream().limit(SHOWN).toList())
                .remedy("Mend the rules or their tests");
    }

    static Problem odd(List<Finding> errors) {
        return new Problem(
                        422,
                        "pack-lint-errors",
                        "The rules of the pack have %d errors, and none of it is taken".formatted(errors.size()))
                .with("errors", errors.stream().limit(SHOWN).toList())
                .remedy("Mend every rule that is listed under errors");
    }

    static Problem taken(List<Change> taken) {
        List<Map<String, String>> rules = taken.stream()
                .map(change ->
                        Map.of("rule", change.rule().value(), "holder", change.holder() == null ? "" : change.holder()))
                .toList();
        String first = taken.getFirst().rule() + " of " + rules.getFirst().get("holder");
        return new Problem(
                        409,
                        "rule-taken",
                        "The book has %d rules of these numbers that aren't the pack's, among them %s"
                                .formatted(taken.size(), first))
                .field("takeOver")
                .with("rules", rules)
                .remedy("Give the pack's rules other numbers, or name all of them under takeOver (--take-over on the"
                        + " command line): they get the pack's definition as their next version");
    }

    static Problem given(Collection<RuleId> given) {
        return new Problem(
                        409,
                        "number-given",
                        "These numbers were given to rules that follow from improvements: " + given)
                .with("rules", given)
                .remedy("Give the pack's rules other numbers, or wait until those rules are in the book and take them"
                        + " over");
    }

    static Problem outrun(Collection<Map<String, Object>> lost) {
        return new Problem(409, "outrun", "%d rules were changed by somebody else meanwhile".formatted(lost.size()))
                .with("lost", lost)
                .remedy("Compare the pack with the book as it is now, and apply it again");
    }
}
