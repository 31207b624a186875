package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.enforcer.domain.gate.Judgement;
import dev.ratchet.enforcer.domain.gate.Undecided;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.RuleId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges recorded decisions again, each by the book and the waivers of then, and notes what comes out differently. An
 * evaluation that was stopped then, by its deadline or a limit, is taken from the record and not raced again. Not for several
 * threads.
 */
public final class SelfCheck {

    /** Differences that are kept; all are counted. */
    public static final int KEPT = 100;

    private final BooksOfThen books;
    private final Judge judge;
    private final List<Difference> kept = new ArrayList<>();
    private int decisions;
    private int outcomes;
    private int taken;
    private int differences;

    /** The gate, at an instant. */
    @FunctionalInterface
    public interface Judge {

        Judgement judged(GateCall call, RuleBook book, Instant at);
    }

    /**
     * Something that came out differently.
     *
     * @param rule absent when it is the whole decision
     */
    public record Difference(String decisionId, @Nullable String rule, String recorded, String again) {}

    /**
     * What was compared.
     *
     * @param outcomes of rules that did not hold, then or now
     * @param taken of these: taken from the record
     */
    public record Counts(int decisions, int outcomes, int taken, int differences, List<Difference> kept) {

        public static Counts together(List<SelfCheck> parts) {
            return new Counts(
                    parts.stream().mapToInt(part -> part.decisions).sum(),
                    parts.stream().mapToInt(part -> part.outcomes).sum(),
                    parts.stream().mapToInt(part -> part.taken).sum(),
                    parts.stream().mapToInt(part -> part.differences).sum(),
                    parts.stream()
                            .flatMap(part -> part.kept.stream())
                            .limit(KEPT)
                            .toList());
        }
    }

    public SelfCheck(BooksOfThen books, Judge judge) {
        this.books = books;
        this.judge = judge;
    }

    /** Judges a decision again. */
    public void compare(GateDecided decided) {
        decisions++;
        GateCall call = new GateCall(
                decided.checkPoint(), decided.artifact(), decided.workflow(), decided.run(), decided.facts());
        Judgement again = judge.judged(call, books.at(decided.ruleBookVersion()), decided.decidedAt());
        Map<RuleId, Trigger> recorded = byRule(decided.everyTrigger());
        Map<RuleId, Trigger> repeated = byRule(again.triggers());
        Set<RuleId> rules = new HashSet<>(recorded.keySet());
        rules.addAll(repeated.keySet());
        int unlisted = decided.unlisted();
        for (RuleId rule : rules) {
            outcomes++;
            Trigger then = recorded.get(rule);
            if (then != null && Undecided.wasStopped(then)) {
                taken++;
                repeated.put(rule, then);
            }
            if (then == null && unlisted > 0) {
                unlisted--;
            } else {
                note(decided, rule.value(), said(then), said(repeated.get(rule)));
            }
        }
        note(decided, null, "every rule that did not hold", unlisted == 0 ? "every rule that did not hold" : "fewer");
        boolean allowed = repeated.values().stream().noneMatch(Trigger::blocks);
        note(decided, null, decided.allowed() ? "allowed" : "blocked", allowed ? "allowed" : "blocked");
    }

    private void note(GateDecided decided, @Nullable String rule, String recorded, String again) {
        if (recorded.equals(again)) {
            return;
        }
        differences++;
        if (kept.size() < KEPT) {
            kept.add(new Difference(decided.decisionId(), rule, recorded, again));
        }
    }

    private static String said(@Nullable Trigger trigger) {
        return trigger == null
                ? "held"
                : "%s by version %d in %s%s%s"
                        .formatted(
                                trigger.outcome().wireName(),
                                trigger.ruleVersion(),
                                trigger.mode().wireName(),
                                trigger.blocks() ? ", blocking" : "",
                                trigger.waivedBy() == null ? "" : ", waived");
    }

    private static Map<RuleId, Trigger> byRule(List<Trigger> triggers) {
        Map<RuleId, Trigger> byRule = new HashMap<>();
        triggers.forEach(trigger -> byRule.put(trigger.rule(), trigger));
        return byRule;
    }
}
