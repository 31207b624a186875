package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.enforcer.domain.review.Improvements;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;

/** Improvements with the rules that followed from them. */
@ApplicationScoped
public class ImprovementViews {

    private final Improvements improvements;
    private final CurrentRuleBook current;

    ImprovementViews(Improvements improvements, CurrentRuleBook current) {
        this.improvements = improvements;
        this.current = current;
    }

    /** Refuses a number that no improvement has. */
    Improvement existing(String id) {
        return improvements.find(ImprovementId.parse(id)).orElseThrow(() -> Problem.notFound("improvement", id));
    }

    ImprovementView of(Improvement improvement) {
        String rule = current.book().entries().values().stream()
                .filter(entry -> improvement.id().equals(entry.rule().relatedImprovement()))
                .map(entry -> entry.rule().id().toString())
                .findFirst()
                .orElse(null);
        return ImprovementView.of(improvement, rule);
    }
}
