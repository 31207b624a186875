package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.wording.Counted;
import dev.ratchet.events.CheckPoint;
import java.util.List;
import java.util.Optional;

/**
 * Why no gate stopped it: a rule that speaks of it was overridden, passed by, waived, undecided or had too little say; or
 * there was none.
 */
final class GateQuestion {

    private final CaseFile file;
    private final Speaking speaking;
    private final CheckPoint checkPoint;

    GateQuestion(CaseFile file, Speaking speaking, CheckPoint checkPoint) {
        this.file = file;
        this.speaking = speaking;
        this.checkPoint = checkPoint;
    }

    Optional<Link> link() {
        return new RuleObjected(file, speaking).link().or(this::noCheck);
    }

    private Optional<Link> noCheck() {
        List<DecisionMark> there = file.decisions().stream()
                .filter(decision -> decision.checkPoint() == checkPoint)
                .toList();
        if (!there.isEmpty()) {
            return askedAt(there);
        }
        return file.decisions().isEmpty() ? neverAsked() : notAskedThere();
    }

    private Optional<Link> neverAsked() {
        List<String> runs = file.runs().stream().map(run -> run.closed().run()).toList();
        return runs.isEmpty()
                ? noRuleInTheBook()
                : link("no gate was asked in %s".formatted(Counted.of(runs.size(), "run")), runs);
    }

    /** Where no run is known the rule book alone can tell. */
    private Optional<Link> noRuleInTheBook() {
        return file.around()
                .book()
                .filter(book -> book.inForceAt(checkPoint).isEmpty())
                .flatMap(book -> link(
                        "the rule book has no rule there for workflow '%s'"
                                .formatted(file.portrait().pattern().workflow()),
                        List.of(book.citation())));
    }

    private Optional<Link> notAskedThere() {
        return link("gates were asked in these runs, but not there", ids(file.decisions()));
    }

    private Optional<Link> askedAt(List<DecisionMark> decisions) {
        List<DecisionMark> unchecked =
                decisions.stream().filter(decision -> decision.rules() == 0).toList();
        if (unchecked.isEmpty()) {
            List<DecisionMark> passed =
                    decisions.stream().filter(DecisionMark::allowed).toList();
            return link("the gate evaluated other rules in these runs and let them pass", ids(passed));
        }
        return link(
                "the gate was asked " + Counted.times(unchecked.size()) + " and had no rule to evaluate",
                ids(unchecked));
    }

    private Optional<Link> link(String because, List<String> evidence) {
        String statement = "No automated check at %s: %s".formatted(checkPoint.wireName(), because);
        return Link.of(Link.Weight.GATE, statement, evidence);
    }

    static List<String> ids(List<DecisionMark> decisions) {
        return decisions.stream().map(DecisionMark::decisionId).toList();
    }
}
