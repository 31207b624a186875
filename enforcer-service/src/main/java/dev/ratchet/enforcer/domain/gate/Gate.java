package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.enforcer.domain.check.CheckResult;
import dev.ratchet.enforcer.domain.rulebook.Finding;
import dev.ratchet.enforcer.domain.rulebook.Finding.Findings;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The policy decision point: the same call and the same book always give the same judgement. */
public final class Gate {

    private Gate() {}

    /** Asks every rule in scope and honours the waivers that count at an instant. */
    public static Judgement judged(GateCall call, RuleBook book, Instant at) {
        return judged(call, book).waived(book.waivers(), call.artifact(), at);
    }

    /** Asks every rule in scope, waived or not; an artifact may pass unless one of them blocks. */
    public static Judgement judged(GateCall call, RuleBook book) {
        List<Trigger> triggers = new ArrayList<>();
        Findings findings = book.findings(call.checkPoint(), call.artifact(), call.workflow(), call.facts());
        for (Finding finding : findings.notHeld()) {
            triggers.add(trigger(finding.rule().rule(), finding.result(), call.facts()));
        }
        boolean allowed = triggers.stream().noneMatch(Trigger::blocks);
        return new Judgement(allowed, List.copyOf(triggers), findings.rulesEvaluated(), book.version());
    }

    private static Trigger trigger(Rule rule, CheckResult result, Facts facts) {
        return new Trigger(
                rule.id(),
                rule.version(),
                rule.name(),
                rule.severity(),
                rule.mode(),
                result.outcome(),
                Standing.blocks(rule, result.outcome()),
                message(rule, result, facts),
                remedy(rule, result, facts),
                result.saw(),
                result.sawDigest(),
                result.missing(),
                rule.relatedViolation(),
                rule.relatedImprovement());
    }

    /** What is unknown must be brought before anything can be mended. */
    private static String remedy(Rule rule, CheckResult result, Facts facts) {
        return result.outcome() == RuleOutcome.UNDECIDED && !result.missing().isEmpty()
                ? Undecided.remedy(result)
                : Template.filled(rule.remediation(), facts);
    }

    private static String message(Rule rule, CheckResult result, Facts facts) {
        String description = Template.filled(rule.description(), facts);
        if (result.outcome() == RuleOutcome.FAILED) {
            return Template.bounded("Expected: " + description);
        }
        return Undecided.message(result, description);
    }
}
