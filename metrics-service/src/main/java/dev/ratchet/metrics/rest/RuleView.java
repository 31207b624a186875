package dev.ratchet.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.Verdict;
import dev.ratchet.metrics.domain.rules.RuleEvidence;
import dev.ratchet.metrics.domain.rules.RuleLife;
import dev.ratchet.metrics.domain.rules.RuleReport;
import dev.ratchet.metrics.domain.rules.RuleTotals;
import dev.ratchet.metrics.domain.statistics.Measure;
import java.time.Instant;
import java.util.OptionalLong;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One rule with its episodes by verdict and the figures that tell whether it helps. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleView(
        RuleId rule,
        String name,
        CheckPoint checkPoint,
        RuleMode mode,
        @Nullable String pattern,

        @Schema(description = "Episodes in which the rule had a say, whatever their verdict")
        long triggered,

        @Schema(description = "Triggers of these episodes") long triggers,

        long prevented,
        long overridden,
        long falsePositives,
        long waived,
        long open,

        @Schema(description = "Episodes that were recorded only; they enter no figure")
        long shadowEpisodes,

        FigureView preventionRate,
        FigureView falsePositiveRate,
        FigureView preventedPerTrigger,

        @Schema(
                description =
                        "Violations of the pattern since the rule has a say that no episode preceded; absent without a pattern")
        @Nullable
        Long escaped,

        FigureView effectiveness,
        @Nullable Instant lastTriggered,
        Instant activatedAt,
        @Nullable Instant enforcedSince,
        @Nullable Instant retiredAt) {

    static RuleView of(RuleReport report) {
        RuleEvidence evidence = report.evidence();
        RuleLife rule = evidence.rule();
        RuleTotals totals = report.totals();
        return new RuleView(
                rule.rule(),
                rule.name(),
                rule.checkPoint(),
                rule.mode(),
                evidence.pattern(),
                totals.triggered(),
                totals.triggers(),
                totals.with(Verdict.PREVENTED),
                totals.with(Verdict.OVERRIDDEN),
                totals.with(Verdict.FALSE_POSITIVE),
                totals.with(Verdict.WAIVED),
                totals.with(Verdict.OPEN),
                totals.shadowEpisodes(),
                FigureView.of(Measure.PREVENTION_RATE, totals.preventionRate()),
                FigureView.of(Measure.FALSE_POSITIVE_RATE, totals.falsePositiveRate()),
                FigureView.of(Measure.PREVENTED_PER_TRIGGER, totals.preventedPerTrigger()),
                orNull(evidence.escaped()),
                FigureView.of(Measure.EFFECTIVENESS, evidence.effectiveness()),
                totals.lastTriggered(),
                rule.activatedAt(),
                rule.enforcedSince(),
                rule.retiredAt());
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }
}
