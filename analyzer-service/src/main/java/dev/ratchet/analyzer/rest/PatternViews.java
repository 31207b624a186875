package dev.ratchet.analyzer.rest;

import dev.ratchet.analyzer.domain.cause.Inquiry;
import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Sights;
import dev.ratchet.analyzer.domain.proposal.KnownImprovements;
import dev.ratchet.events.Proposal.Impact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Gathers what is shown of a pattern: a line of a list, all of it, or why it occurs. */
@ApplicationScoped
public class PatternViews {

    private final KnownPatterns patterns;
    private final KnownImprovements improvements;
    private final Inquiry inquiry;
    private final Sights sights;
    private final Clock clock;

    PatternViews(KnownPatterns patterns, KnownImprovements improvements, Inquiry inquiry, Sights sights, Clock clock) {
        this.patterns = patterns;
        this.improvements = improvements;
        this.inquiry = inquiry;
        this.sights = sights;
        this.clock = clock;
    }

    /** A pattern without what is around it. */
    PatternView line(Pattern pattern) {
        return line(portrait(pattern));
    }

    /** Why it occurs; empty while it has no violations. */
    Optional<CausesView> causes(Pattern pattern) {
        Portrait portrait = portrait(pattern);
        return portrait.frequency() > 0 ? Optional.of(CausesView.of(inquiry.about(portrait))) : Optional.empty();
    }

    private PatternView line(Portrait portrait) {
        Impact impact = portrait.frequency() > 0 ? inquiry.impact(portrait) : null;
        return PatternView.of(
                portrait, impact, improvements.latestOf(portrait.pattern().id()), clock.instant());
    }

    PatternView of(Pattern pattern) {
        Portrait portrait = portrait(pattern);
        return line(portrait).with(sights.of(portrait), portrait);
    }

    private Portrait portrait(Pattern pattern) {
        return patterns.portrait(pattern.id())
                .filter(portrait -> portrait.frequency() > 0)
                .orElseGet(() -> new Portrait(pattern, List.of(), List.of()));
    }
}
