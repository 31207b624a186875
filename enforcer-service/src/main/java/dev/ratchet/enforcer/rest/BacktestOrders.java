package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.backtest.BacktestOrder;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.CheckBookOfThen;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.backtest.Candidate;
import dev.ratchet.enforcer.domain.backtest.ProposalTrial;
import dev.ratchet.enforcer.domain.backtest.Range;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation.Compiled;
import dev.ratchet.enforcer.domain.check.Compilation.Rejected;
import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.enforcer.domain.review.Improvements;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.ViolationId;
import dev.ratchet.http.Parameters;
import dev.ratchet.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads requests as orders for backtests. */
@ApplicationScoped
public class BacktestOrders {

    private final CheckLanguage language;
    private final CurrentRuleBook current;
    private final Improvements improvements;

    BacktestOrders(CheckLanguage language, CurrentRuleBook current, Improvements improvements) {
        this.language = language;
        this.current = current;
        this.improvements = improvements;
    }

    /** Refuses with 400 what is nothing or several things, with 404 what isn't there, with 422 a check that doesn't compile. */
    BacktestOrder of(BacktestBody body) {
        Range range = new Range(
                Bounds.optionalTime("from", body.from()),
                Bounds.optionalTime("to", body.to()),
                body.last() == null ? Range.USUAL : body.last());
        mustSayOneThing(body);
        if (body.book() != null) {
            if (!body.book().equals("recorded")) {
                throw new InvalidValue("book", "'recorded'", body.book());
            }
            return new CheckBookOfThen(range);
        }
        if (body.improvement() != null) {
            return ofImprovement(body.improvement(), range);
        }
        return body.ruleId() == null
                ? ofCheck(body, range)
                : ofRule(body, Parameters.read("ruleId", body.ruleId(), RuleId::new), range);
    }

    private static void mustSayOneThing(BacktestBody body) {
        boolean isOfRule = body.check() != null || body.ruleId() != null;
        long things = Stream.of(isOfRule ? body : null, body.improvement(), body.book())
                .filter(Objects::nonNull)
                .count();
        if (things != 1) {
            throw new Problem(
                            400,
                            "backtest-of-what",
                            "A backtest is of a check, a rule, an improvement or the book of then; this names "
                                    + (things == 0 ? "none" : "several"))
                    .field("check")
                    .remedy("Send one of check, ruleId, improvement and book; check and ruleId may go together");
        }
    }

    private TryCandidate ofCheck(BacktestBody body, Range range) {
        RuleSeverity severity = body.severity() == null ? RuleSeverity.BLOCKING : body.severity();
        String check = Bounds.text("check", body.check(), Rule.MAX_CHECK);
        Rule.Scope scope = body.scope() == null ? Rule.Scope.everything() : body.scope();
        Candidate candidate = new Candidate(
                check,
                compiled(check, "check"),
                Bounds.present("checkPoint", body.checkPoint()),
                scope,
                severity,
                body.onError() == null ? Rule.defaultOnError(severity, RuleMode.ENFORCE) : body.onError(),
                null);
        return new TryCandidate(candidate, List.of(), scope.workflow(), range);
    }

    private TryCandidate ofRule(BacktestBody body, RuleId id, Range range) {
        RuleEntry entry = current.book().entries().get(id);
        if (entry == null) {
            throw Problem.notFound("rule", id.value());
        }
        Rule rule = entry.rule();
        String check = body.check() == null ? rule.check() : Bounds.text("check", body.check(), Rule.MAX_CHECK);
        Rule.Scope scope = body.scope() == null ? rule.scope() : body.scope();
        RuleSeverity severity = body.severity() == null ? rule.severity() : body.severity();
        Candidate candidate = new Candidate(
                check,
                compiled(check, "check"),
                body.checkPoint() == null ? rule.checkPoint() : body.checkPoint(),
                scope,
                severity,
                body.onError() == null ? Rule.defaultOnError(severity, RuleMode.ENFORCE) : body.onError(),
                id);
        return new TryCandidate(candidate, violationsOf(rule), scope.workflow(), range);
    }

    private TryCandidate ofImprovement(String id, Range range) {
        Improvement improvement = improvements
                .find(Parameters.read("improvement", id, ImprovementId::parse))
                .orElseThrow(() -> Problem.notFound("improvement", id));
        DraftRule draft = improvement.proposal().rules().stream()
                .findFirst()
                .orElseThrow(() ->
                        new Problem(422, "no-draft-rule", "%s proposes no rule".formatted(id)).field("improvement"));
        return ProposalTrial.order(improvement.proposal(), draft, compiled(draft.check(), "improvement"), range)
                .draftOf(improvement.id());
    }

    /** Those of the pattern that the rule came from, or the one that it names itself. */
    private List<ViolationId> violationsOf(Rule rule) {
        ImprovementId improvement = rule.relatedImprovement();
        List<ViolationId> ofPattern = improvement == null
                ? List.of()
                : improvements
                        .find(improvement)
                        .map(known -> known.proposal().violationsIn(rule.scope().workflow()))
                        .orElse(List.of());
        return ofPattern.isEmpty() && rule.relatedViolation() != null ? List.of(rule.relatedViolation()) : ofPattern;
    }

    private Check compiled(@Nullable String check, String field) {
        return switch (language.compile(String.valueOf(check))) {
            case Compiled(Check compiled) -> compiled;
            case Rejected rejected ->
                throw new Problem(422, "unsound-check", "The check doesn't compile: " + rejected.message())
                        .field(field)
                        .with("line", rejected.line())
                        .with("column", rejected.column())
                        .with("caret", rejected.caret());
        };
    }
}
