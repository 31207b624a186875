package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckResult;
import dev.ratchet.enforcer.domain.check.fast.Frame;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tries a candidate on decisions and keeps count. The decisions of one artifact must come in their order; those of different
 * artifacts may be tried by different replays, whose counts are put together afterwards. Not for several threads.
 */
public final class Replay {

    /** Flips that are kept; all are counted. */
    public static final int KEPT = 1_000;

    private static final int MISSING_KEPT = 200;

    private static final CheckResult HELD = new CheckResult(RuleOutcome.HELD, Map.of(), "", List.of(), null);

    private final Candidate candidate;
    private final WaiversThen waivers;
    private final Set<Object> looked = new HashSet<>();
    private final Map<Object, Say> lastSay = new HashMap<>();
    private final Map<String, Integer> missing = new HashMap<>();
    private final List<FlippedDecision> flips = new ArrayList<>();

    /** What the candidate said last in a run, of a version, or in a decision. */
    record Say(RuleOutcome outcome, boolean stops) {}

    private int evaluated;
    private int held;
    private int failed;
    private int undecided;
    private int waived;
    private int flipped;

    public Replay(Candidate candidate, Cases cases, WaiversThen waivers) {
        this.candidate = candidate;
        this.waivers = waivers;
        looked.addAll(cases.sound());
        cases.violations().forEach(violation -> looked.addAll(CaseKeys.of(violation)));
    }

    /** True when the candidate has something to say of such a decision. */
    public boolean concerns(PastDecision decision) {
        return decision.checkPoint() == candidate.checkPoint()
                && candidate.mayCover(decision.artifact(), decision.workflow());
    }

    /** Tries the candidate on one decision that concerns it. */
    public void tried(PastDecision decision) {
        List<String> unsaid = candidate.unsaid(decision.artifact(), decision.workflow());
        CheckResult result = unsaid.isEmpty() ? resultOn(decision.facts()) : CheckResult.lacking(unsaid);
        boolean isWaived = result.outcome() != RuleOutcome.HELD
                && candidate.replaces() != null
                && waivers.excuse(candidate.replaces(), decision.artifact(), decision.decidedAt());
        count(result, isWaived);
        boolean stops = !isWaived && candidate.blocks(result.outcome());
        Say say = new Say(isWaived ? RuleOutcome.HELD : result.outcome(), stops);
        CaseKeys.of(decision).stream().filter(looked::contains).forEach(key -> lastSay.put(key, say));
        noteFlip(decision, result, isWaived, stops);
    }

    /** What held is told by its outcome alone, sooner. */
    private CheckResult resultOn(Facts facts) {
        Check check = candidate.check();
        boolean holds = check.formula() != null && check.outcome(new Frame(facts)) == RuleOutcome.HELD;
        return holds ? HELD : check.on(facts);
    }

    private void count(CheckResult result, boolean isWaived) {
        evaluated++;
        if (isWaived) {
            waived++;
            return;
        }
        switch (result.outcome()) {
            case HELD -> held++;
            case FAILED -> failed++;
            case UNDECIDED -> {
                undecided++;
                result.missing().forEach(this::miss);
            }
        }
    }

    private void miss(String fact) {
        if (missing.size() < MISSING_KEPT || missing.containsKey(fact)) {
            missing.merge(fact, 1, Integer::sum);
        }
    }

    private void noteFlip(PastDecision decision, CheckResult result, boolean isWaived, boolean stops) {
        boolean othersBlock = decision.blockedBy().stream().anyMatch(rule -> !rule.equals(candidate.replaces()));
        boolean warns = !isWaived && result.outcome() == RuleOutcome.FAILED;
        String was = decision.allowed() ? "allowed" : "blocked";
        String wouldBe = othersBlock || stops ? "blocked" : warns ? "warned" : "allowed";
        if (was.equals(wouldBe)) {
            return;
        }
        flipped++;
        if (flips.size() < KEPT) {
            flips.add(new FlippedDecision(
                    decision.id(),
                    decision.artifact().name(),
                    was,
                    wouldBe,
                    result.outcome(),
                    result.missing(),
                    decision.decidedAt()));
        }
    }

    int evaluated() {
        return evaluated;
    }

    int held() {
        return held;
    }

    int failed() {
        return failed;
    }

    int undecided() {
        return undecided;
    }

    int waived() {
        return waived;
    }

    int flipped() {
        return flipped;
    }

    Map<String, Integer> missing() {
        return missing;
    }

    List<FlippedDecision> flips() {
        return flips;
    }

    /** What the candidate said last of a case; absent when no decision speaks of it. */
    @Nullable
    Say lastSay(Object key) {
        return lastSay.get(key);
    }
}
