package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.Objection;
import dev.ratchet.analyzer.domain.evidence.RuleBookRecord;
import dev.ratchet.analyzer.domain.evidence.RuleRecord;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules that speak of a pattern: those that came from an improvement or a violation of it, and those that objected in
 * at least four of five of its own decisions at their checkpoint and in one of five others at most.
 *
 * @param records the ones of them that the rule book's history knows
 */
record Speaking(Set<String> rules, List<RuleRecord> records) {

    private static final double MOST = 0.8;
    private static final double FEW = 0.2;

    static Speaking of(CaseFile file) {
        Set<String> rules = new TreeSet<>();
        List<RuleRecord> book = file.around().book().map(RuleBookRecord::rules).orElse(List.of());
        book.stream().filter(rule -> cameFrom(rule, file)).map(RuleRecord::id).forEach(rules::add);
        for (CheckPoint checkPoint : CheckPoint.values()) {
            rules.addAll(objecting(
                    at(checkPoint, file.decisions()),
                    at(checkPoint, file.around().elsewhere())));
        }
        return new Speaking(
                rules, book.stream().filter(rule -> rules.contains(rule.id())).toList());
    }

    boolean includes(Objection objection) {
        return rules.contains(objection.rule());
    }

    private static boolean cameFrom(RuleRecord rule, CaseFile file) {
        boolean isOfImprovement = file.around().earlier().stream()
                .anyMatch(earlier -> earlier.id().equals(String.valueOf(rule.improvement())));
        return isOfImprovement
                || file.portrait().detected().stream()
                        .map(ViolationDetected::id)
                        .anyMatch(id -> id.equals(rule.violation()));
    }

    private static Set<String> objecting(List<DecisionMark> own, List<DecisionMark> elsewhere) {
        return own.stream()
                .map(DecisionMark::objections)
                .flatMap(Collection::stream)
                .map(Objection::rule)
                .filter(rule -> share(rule, own) >= MOST)
                .filter(rule -> !elsewhere.isEmpty() && share(rule, elsewhere) <= FEW)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static double share(String rule, List<DecisionMark> decisions) {
        long objected = decisions.stream()
                .filter(decision -> decision.objections().stream()
                        .anyMatch(objection -> objection.rule().equals(rule)))
                .count();
        return (double) objected / decisions.size();
    }

    private static List<DecisionMark> at(CheckPoint checkPoint, List<DecisionMark> decisions) {
        return decisions.stream()
                .filter(decision -> decision.checkPoint() == checkPoint)
                .toList();
    }
}
