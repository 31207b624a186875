package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.backtest.Onlooker;
import dev.ratchet.enforcer.domain.backtest.RecordedBacktests;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.enforcer.domain.review.Improvements;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.http.Parameters;
import dev.ratchet.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Improvements with the rules that followed from them. */
@ApplicationScoped
public class ImprovementViews {

    /** Backtests that people asked for and that are shown with an improvement. */
    private static final int BACKTESTS = 5;

    private final Improvements improvements;
    private final CurrentRuleBook current;
    private final CheckLanguage language;
    private final RecordedBacktests backtests;
    private final Onlooker onlooker;
    private final Clock clock;

    ImprovementViews(
            Improvements improvements,
            CurrentRuleBook current,
            CheckLanguage language,
            RecordedBacktests backtests,
            Onlooker onlooker,
            Clock clock) {
        this.improvements = improvements;
        this.current = current;
        this.language = language;
        this.backtests = backtests;
        this.onlooker = onlooker;
        this.clock = clock;
    }

    /** Refuses a number that no improvement has. */
    Improvement existing(String id) {
        return improvements
                .find(Parameters.read("id", id, ImprovementId::parse))
                .orElseThrow(() -> Problem.notFound("improvement", id));
    }

    /** Why the check of the draft rule can't be approved; null when it can. */
    private @Nullable String refusal(Improvement improvement) {
        for (DraftRule draft : improvement.proposal().rules()) {
            if (language.compile(draft.check()) instanceof Compilation.Rejected rejected) {
                return rejected.shown();
            }
        }
        return null;
    }

    /** The improvement with all that is known of its draft rule. */
    ImprovementView whole(Improvement improvement) {
        List<BacktestView> asked = backtests.of(improvement.id(), BACKTESTS).stream()
                .map(known -> BacktestView.of(known.job(onlooker, clock.instant())))
                .toList();
        return of(improvement).with(improvements.backtest(improvement.id()).orElse(null), asked, refusal(improvement));
    }

    ImprovementView of(Improvement improvement) {
        List<String> rules = current.book().entries().values().stream()
                .filter(entry -> improvement.id().equals(entry.rule().relatedImprovement()))
                .map(entry -> entry.rule().id().toString())
                .toList();
        return ImprovementView.of(improvement, rules);
    }
}
