package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleInForce;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What later checkpoints would say of today's facts: which of their rules fail already, and which evidence they will want.
 * Rules in shadow have no say there either.
 */
public record Forecast(List<AtCheckPoint> later) {

    public Forecast {
        later = List.copyOf(later);
    }

    /**
     * One later checkpoint.
     *
     * @param failing the rules that would fail and are not waived, whether they block there or only warn
     * @param wanted the facts that rules lack today, in alphabetical order
     */
    public record AtCheckPoint(CheckPoint checkPoint, boolean allowed, List<Trigger> failing, List<String> wanted) {

        public AtCheckPoint {
            failing = List.copyOf(failing);
            wanted = List.copyOf(wanted);
        }
    }

    /** The checkpoints after the call's that have rules for its artifact, in their order, with the waivers of now. */
    public static Forecast of(GateCall call, RuleBook book, Instant now) {
        return new Forecast(Arrays.stream(CheckPoint.values())
                .filter(checkPoint -> checkPoint.compareTo(call.checkPoint()) > 0)
                .map(call::at)
                .filter(later -> speaks(later, book))
                .map(later -> at(later, book, now))
                .toList());
    }

    private static boolean speaks(GateCall call, RuleBook book) {
        return book.inScope(call.checkPoint(), call.artifact(), call.workflow()).stream()
                .map(RuleInForce::rule)
                .anyMatch(rule -> rule.mode() != RuleMode.SHADOW);
    }

    private static AtCheckPoint at(GateCall later, RuleBook book, Instant now) {
        Judgement judgement = Gate.judged(later, book, now);
        List<Trigger> spoken = judgement.triggers().stream()
                .filter(trigger -> trigger.mode() != RuleMode.SHADOW)
                .toList();
        Set<String> wanted = new TreeSet<>();
        spoken.forEach(trigger -> wanted.addAll(trigger.missing()));
        List<Trigger> failing = spoken.stream()
                .filter(trigger -> trigger.outcome() == RuleOutcome.FAILED && trigger.waivedBy() == null)
                .toList();
        return new AtCheckPoint(later.checkPoint(), judgement.allowed(), failing, List.copyOf(wanted));
    }
}
