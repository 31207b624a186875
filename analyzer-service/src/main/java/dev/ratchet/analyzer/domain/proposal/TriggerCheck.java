package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.Inquiry;
import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks of every workflow, or of one, which thresholds it has reached; violations that a rule noticed do not count. */
public final class TriggerCheck {

    private static final int MOST = 1_000;

    private final KnownPatterns patterns;
    private final KnownImprovements improvements;
    private final Inquiry inquiry;
    private final LearningPolicies policies;

    public TriggerCheck(
            KnownPatterns patterns, KnownImprovements improvements, Inquiry inquiry, LearningPolicies policies) {
        this.patterns = patterns;
        this.improvements = improvements;
        this.inquiry = inquiry;
        this.policies = policies;
    }

    /**
     * The answers by workflow, from {@value #MOST} patterns at most; a workflow without patterns is missing.
     *
     * @param workflow absent for all
     */
    public List<OptimizationTriggers> of(@Nullable String workflow) {
        Map<String, List<WeighedPattern>> byWorkflow = patterns.list(workflow, null, null, MOST).stream()
                .flatMap(pattern -> patterns.portrait(pattern.id()).map(Portrait::teaching).stream())
                .filter(portrait -> portrait.frequency() > 0)
                .map(this::weighed)
                .collect(Collectors.groupingBy(WeighedPattern::workflow, TreeMap::new, Collectors.toList()));
        List<OptimizationTriggers> answers = new ArrayList<>();
        byWorkflow.forEach((name, weighed) -> answers.add(OptimizationTriggers.of(name, policies.of(name), weighed)));
        return answers;
    }

    private WeighedPattern weighed(Portrait portrait) {
        Pattern pattern = portrait.pattern();
        return new WeighedPattern(portrait, inquiry.impact(portrait), improvements.latestOf(pattern.id()));
    }
}
