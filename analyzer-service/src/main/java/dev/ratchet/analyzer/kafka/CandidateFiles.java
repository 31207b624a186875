package dev.ratchet.analyzer.kafka;

import dev.ratchet.analyzer.domain.cause.Inquiry;
import dev.ratchet.analyzer.domain.cause.RelatedPattern;
import dev.ratchet.analyzer.domain.cause.RelatedPatterns;
import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.proposal.Candidate;
import dev.ratchet.analyzer.domain.proposal.Candidates;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.analyzer.domain.proposal.KnownImprovements;
import dev.ratchet.analyzer.domain.proposal.LearningPolicies;
import dev.ratchet.events.CheckPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Patterns with what decides about their promotion, as the tables have them. */
@ApplicationScoped
public class CandidateFiles implements Candidates {

    private final KnownPatterns patterns;
    private final KnownImprovements improvements;
    private final RelatedPatterns related;
    private final LearningPolicies policies;
    private final Inquiry inquiry;

    CandidateFiles(
            KnownPatterns patterns,
            KnownImprovements improvements,
            RelatedPatterns related,
            LearningPolicies policies,
            Inquiry inquiry) {
        this.patterns = patterns;
        this.improvements = improvements;
        this.related = related;
        this.policies = policies;
        this.inquiry = inquiry;
    }

    Pending pending() {
        return new Pending(this);
    }

    @Override
    public Optional<Candidate> find(String pattern) {
        return patterns.portrait(pattern)
                .map(Portrait::teaching)
                .filter(portrait -> portrait.frequency() > 0)
                .map(Portrait::proposable)
                .map(portrait -> new Candidate(
                        portrait,
                        () -> inquiry.impact(portrait),
                        policies.of(portrait.pattern().workflow()).promotion(),
                        improvements.of(portrait.pattern().id())));
    }

    @Override
    public List<Improvement> drafting(CheckPoint checkPoint, String check) {
        return improvements.drafting(checkPoint, check);
    }

    @Override
    public List<Candidate> relatedTo(Candidate candidate) {
        return related.of(candidate.portrait()).stream()
                .map(RelatedPattern::pattern)
                .flatMap(pattern -> find(pattern).stream())
                .toList();
    }
}
