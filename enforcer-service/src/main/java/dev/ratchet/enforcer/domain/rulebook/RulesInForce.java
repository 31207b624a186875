package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckResult;
import dev.ratchet.enforcer.domain.check.fast.Formula;
import dev.ratchet.enforcer.domain.check.fast.Frame;
import dev.ratchet.enforcer.domain.rulebook.Finding.Findings;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleOutcome;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force, by number and behind an index. Never changes; after a change of one rule the index is built anew
 * only when more than a sixty-fourth have changed since, and those few are asked one by one until then.
 */
public final class RulesInForce extends AbstractMap<RuleId, RuleInForce> {

    /** One in so many rules may have changed before the index is built anew. */
    private static final int PART = 64;

    /** Checks that the interpreter may have to ask one after the other before others have waited too long. */
    private static final int MANY = 250;

    private static final Comparator<RuleId> BY_NUMBER = Comparator.comparing(RuleId::value);

    private final RuleMap<RuleInForce> rules;
    private final RuleMap<RuleInForce> indexed;
    private final RuleIndex index;
    private final Set<RuleId> changed;
    private volatile @Nullable Set<CheckPoint> slow;

    private RulesInForce(
            RuleMap<RuleInForce> rules, RuleMap<RuleInForce> indexed, RuleIndex index, Set<RuleId> changed) {
        this.rules = rules;
        this.indexed = indexed;
        this.index = index;
        this.changed = changed;
    }

    static RulesInForce none() {
        return indexed(RuleMap.empty());
    }

    /** The same with these rules, or without those that are absent. */
    RulesInForce with(Map<RuleId, @Nullable RuleInForce> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        RuleMap<RuleInForce> next = rules;
        for (Map.Entry<RuleId, @Nullable RuleInForce> change : changes.entrySet()) {
            next = next.with(change.getKey(), change.getValue());
        }
        Set<RuleId> since = new HashSet<>(changed);
        since.addAll(changes.keySet());
        return since.size() > rules.size() / PART ? indexed(next) : new RulesInForce(next, indexed, index, since);
    }

    /** Asks the rules in scope. Those that do not hold are told in full. */
    Findings findings(CheckPoint checkPoint, Artifact artifact, @Nullable String workflow, Facts facts) {
        Question question = new Question(new Frame(facts), index.literals());
        int[] evaluated = {0};
        index.rooms(checkPoint, artifact, workflow, room -> {
            evaluated[0] += room.size();
            room.answer(question);
        });
        Map<RuleId, RuleInForce> suspects = new TreeMap<>(BY_NUMBER);
        for (RuleInForce rule : question.found()) {
            if (!changed.contains(rule.rule().id())) {
                suspects.put(rule.rule().id(), rule);
            }
        }
        for (RuleId id : changed) {
            RuleInForce before = indexed.get(id);
            if (before != null && speaks(before, checkPoint, artifact, workflow)) {
                evaluated[0]--;
            }
            RuleInForce now = rules.get(id);
            if (now != null && speaks(now, checkPoint, artifact, workflow)) {
                evaluated[0]++;
                if (!Room.holds(now, question)) {
                    suspects.put(id, now);
                }
            }
        }
        List<Finding> notHeld = told(suspects.values(), question.frame());
        List<Finding> unsure = unsure(checkPoint, artifact, workflow);
        return new Findings(evaluated[0] + unsure.size(), unsure.isEmpty() ? notHeld : together(notHeld, unsure));
    }

    /**
     * Whether a rule speaks at a checkpoint that only the interpreter can ask, which may take it milliseconds; or so many
     * of which only the interpreter can tell why they fail.
     */
    boolean areSlowAt(CheckPoint checkPoint) {
        Set<CheckPoint> known = slow;
        if (known == null) {
            known = slow();
            slow = known;
        }
        return known.contains(checkPoint);
    }

    private Set<CheckPoint> slow() {
        Set<CheckPoint> found = EnumSet.noneOf(CheckPoint.class);
        Map<CheckPoint, Set<Check>> told = new EnumMap<>(CheckPoint.class);
        for (RuleInForce rule : rules.values()) {
            CheckPoint at = rule.rule().checkPoint();
            Formula formula = rule.check().formula();
            if (formula == null) {
                found.add(at);
            } else if (!formula.isPlain()) {
                Set<Check> checks =
                        told.computeIfAbsent(at, none -> Collections.newSetFromMap(new IdentityHashMap<>()));
                if (checks.add(rule.check()) && checks.size() > MANY) {
                    found.add(at);
                }
            }
        }
        return found;
    }

    /** The rules of which it can't be said whether they speak of the artifact: each says what it lacks. */
    private List<Finding> unsure(CheckPoint checkPoint, Artifact artifact, @Nullable String workflow) {
        List<RuleInForce> unsure = new ArrayList<>();
        index.unsure(
                checkPoint,
                artifact,
                workflow,
                room -> room.rules().stream()
                        .filter(rule -> !changed.contains(rule.rule().id()))
                        .forEach(unsure::add));
        for (RuleId id : changed) {
            RuleInForce now = rules.get(id);
            if (now != null && now.rule().checkPoint() == checkPoint && now.isUnsure(artifact, workflow)) {
                unsure.add(now);
            }
        }
        return unsure.stream()
                .map(rule -> new Finding(rule, CheckResult.lacking(rule.scope().unsaid(artifact, workflow))))
                .toList();
    }

    private static List<Finding> together(List<Finding> some, List<Finding> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing(finding -> finding.rule().rule().id(), BY_NUMBER))
                .toList();
    }

    @Override
    public @Nullable RuleInForce get(@Nullable Object id) {
        return rules.get(id);
    }

    @Override
    public boolean containsKey(@Nullable Object id) {
        return rules.containsKey(id);
    }

    @Override
    public int size() {
        return rules.size();
    }

    @Override
    public Set<Map.Entry<RuleId, RuleInForce>> entrySet() {
        return rules.entrySet();
    }

    private static RulesInForce indexed(RuleMap<RuleInForce> rules) {
        return new RulesInForce(rules, rules, new RuleIndex(rules.values()), Set.of());
    }

    private static boolean speaks(
            RuleInForce rule, CheckPoint checkPoint, Artifact artifact, @Nullable String workflow) {
        return rule.rule().checkPoint() == checkPoint && rule.covers(artifact, workflow);
    }

    /** What is told has the last word. Rules with the same check are told the same. */
    private static List<Finding> told(Collection<RuleInForce> suspects, Frame frame) {
        List<Finding> notHeld = new ArrayList<>();
        IdentityHashMap<Check, CheckResult> results = new IdentityHashMap<>();
        for (RuleInForce rule : suspects) {
            CheckResult result = results.computeIfAbsent(rule.check(), check -> check.on(frame));
            if (result.outcome() != RuleOutcome.HELD) {
                notHeld.add(new Finding(rule, result));
            }
        }
        return notHeld;
    }
}
