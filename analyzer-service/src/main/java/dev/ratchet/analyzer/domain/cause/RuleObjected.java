package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DecisionMark;
import dev.ratchet.analyzer.domain.evidence.Objection;
import dev.ratchet.analyzer.domain.evidence.RuleRecord;
import dev.ratchet.analyzer.domain.evidence.Waiver;
import dev.ratchet.analyzer.domain.wording.Counted;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of the objections of rules that speak of a pattern, and why they stopped nothing. */
final class RuleObjected {

    private final CaseFile file;
    private final Speaking speaking;

    RuleObjected(CaseFile file, Speaking speaking) {
        this.file = file;
        this.speaking = speaking;
    }

    /** The first of these that there is evidence of; nothing where no rule speaks of the pattern. */
    Optional<Link> link() {
        return Stream.of(
                        overridden(),
                        passedBy(),
                        waivedThere(),
                        waived(),
                        undecided(),
                        inShadow(),
                        warnedOnly(),
                        tooLate())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Link> overridden() {
        List<DecisionMark> decisions = with(Objection::blocks).stream()
                .filter(decision -> decision.overridden() != null)
                .toList();
        String reason = decisions.stream()
                .flatMap(decision -> Stream.ofNullable(decision.overridden()))
                .map(overriding -> ", because: " + overriding.reason())
                .findFirst()
                .orElse("");
        return said(Objection::blocks, decisions, "blocked %s, and somebody let it pass" + literal(reason), List.of());
    }

    private Optional<Link> passedBy() {
        Set<String> wentOn = file.runs().stream()
                .filter(ClosedRun::endedWell)
                .map(run -> run.closed().run())
                .collect(Collectors.toSet());
        List<DecisionMark> decisions = with(Objection::blocks).stream()
                .filter(decision -> decision.overridden() == null)
                .filter(decision -> wentOn.contains(String.valueOf(decision.run())))
                .toList();
        return said(Objection::blocks, decisions, "blocked %s, which went on all the same", List.of());
    }

    /** The gate itself recorded that an exception applied. */
    private Optional<Link> waivedThere() {
        Predicate<Objection> isWaived = objection -> objection.waivedBy() != null;
        List<DecisionMark> decisions = with(isWaived);
        List<String> citations = speaking.records().stream()
                .flatMap(rule -> rule.waivers().stream())
                .filter(waiver -> objections(decisions, isWaived)
                        .anyMatch(one -> waiver.id().equals(one.waivedBy())))
                .map(Waiver::citation)
                .toList();
        return said(isWaived, decisions, "had no say in %s, because an exception had been granted", citations);
    }

    private Optional<Link> waived() {
        List<Waiver> waivers = speaking.records().stream()
                .flatMap(rule -> rule.waivers().stream())
                .filter(this::appliedToAMember)
                .toList();
        String statement = "An exception had been granted for %s, so that %s had no say"
                .formatted(
                        Link.shortened(waivers.stream()
                                .map(Waiver::artifact)
                                .distinct()
                                .toList()),
                        String.join(", ", speaking.rules()));
        return Link.of(
                Link.Weight.GATE,
                statement,
                waivers.stream().map(Waiver::citation).toList());
    }

    private boolean appliedToAMember(Waiver waiver) {
        return file.portrait().detected().stream()
                .anyMatch(
                        violation -> waiver.appliesTo(violation.context().affectedArtifact(), violation.detectedAt()));
    }

    private Optional<Link> undecided() {
        Predicate<Objection> isUndecided = objection -> objection.outcome() == RuleOutcome.UNDECIDED;
        List<DecisionMark> decisions = with(isUndecided);
        List<String> missing = objections(decisions, isUndecided)
                .flatMap(objection -> objection.missing().stream())
                .distinct()
                .toList();
        String lack = missing.isEmpty() ? "" : " for lack of " + literal(Link.shortened(missing));
        return said(isUndecided, decisions, "could not decide %s" + lack, List.of());
    }

    private Optional<Link> inShadow() {
        Predicate<Objection> isShadow = objection -> objection.mode() == RuleMode.SHADOW;
        return said(isShadow, with(isShadow), "failed in %s, but was in shadow and had no say", modes());
    }

    private Optional<Link> warnedOnly() {
        Predicate<Objection> isWarning =
                objection -> !objection.blocks() && objection.mode() != RuleMode.SHADOW && objection.waivedBy() == null;
        return said(isWarning, with(isWarning), "failed in %s, and only warned", modes());
    }

    /** It came into force when all of this had happened. */
    private Optional<Link> tooLate() {
        Instant last = file.portrait().lastSeen();
        List<RuleRecord> later = speaking.records().stream()
                .filter(rule -> rule.at(last).isEmpty())
                .toList();
        boolean isLater = !later.isEmpty() && later.size() == speaking.records().size();
        return isLater
                ? Link.of(
                        Link.Weight.GATE,
                        "No automated check at %s until %s came into the rule book, after the last violation"
                                .formatted(
                                        later.getFirst().checkPoint().wireName(),
                                        later.getFirst().id()),
                        List.of(later.getFirst().chapters().getFirst().citation()))
                : Optional.empty();
    }

    private Optional<Link> said(
            Predicate<Objection> which, List<DecisionMark> decisions, String what, List<String> alsoCited) {
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        String rules = objections(decisions, which)
                .map(Objection::rule)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        String statement =
                "%s at %s ".formatted(rules, decisions.getFirst().checkPoint().wireName())
                        + what.formatted(Counted.of(decisions.size(), "decision"));
        return Link.of(
                Link.Weight.GATE,
                statement,
                Stream.concat(GateQuestion.ids(decisions).stream(), alsoCited.stream())
                        .toList());
    }

    private List<DecisionMark> with(Predicate<Objection> which) {
        return file.decisions().stream()
                .filter(decision -> decision.objections().stream().anyMatch(which.and(speaking::includes)))
                .toList();
    }

    private Stream<Objection> objections(List<DecisionMark> decisions, Predicate<Objection> which) {
        return decisions.stream()
                .flatMap(decision -> decision.objections().stream())
                .filter(which.and(speaking::includes));
    }

    /** Since when the rules have had the mode that they had at the last violation. */
    private List<String> modes() {
        return speaking.records().stream()
                .flatMap(rule -> rule.at(file.portrait().lastSeen()).stream())
                .map(RuleRecord.Chapter::citation)
                .toList();
    }

    private static String literal(String text) {
        return text.replace("%", "%%");
    }
}
