package dev.ratchet.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Verdict;
import dev.ratchet.metrics.domain.house.HouseReport;
import dev.ratchet.metrics.domain.house.Question;
import dev.ratchet.metrics.domain.improvements.TimeToImprovement;
import dev.ratchet.metrics.domain.rules.RuleTotals;
import dev.ratchet.metrics.domain.statistics.Measure;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Every definition over the whole house, or over one workflow or one stretch of time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryView(
        @Nullable String workflow,

        @Schema(description = "Absent when it is the beginning of the log") @Nullable
        Instant from,

        @Schema(description = "The end of the time in question: as asked, else the newest event on the log")
        Instant to,

        @Schema(description = "Violations that were detected in that time and not withdrawn")
        long violations,

        long triggered,
        long triggers,
        long prevented,
        long overridden,
        long falsePositives,
        long waived,
        long open,
        long shadowEpisodes,
        FigureView preventionRate,
        FigureView falsePositiveRate,
        FigureView preventedPerTrigger,
        long escaped,
        FigureView effectiveness,
        FigureView firstTimeQuality,
        TimeView timeToImprovement,
        FigureView automationLevel,
        FigureView adherence,
        FigureView violationFrequency) {

    /** The median time from a first violation to a rule that has a say, and of each stage, in days. */
    public record TimeView(FigureView whole, FigureView toProposal, FigureView toApproval, FigureView toEnforcement) {

        static TimeView of(TimeToImprovement time) {
            return new TimeView(
                    FigureView.of(Measure.TIME_TO_IMPROVEMENT, time.whole()),
                    FigureView.of(Measure.STAGE, time.toProposal()),
                    FigureView.of(Measure.STAGE, time.toApproval()),
                    FigureView.of(Measure.STAGE, time.toEnforcement()));
        }
    }

    static SummaryView of(Question question, HouseReport report) {
        RuleTotals totals = report.totals();
        return new SummaryView(
                question.workflow(),
                question.from(),
                report.span().to(),
                report.violations(),
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
                report.escaped(),
                FigureView.of(Measure.EFFECTIVENESS, report.effectiveness()),
                FigureView.of(Measure.FIRST_TIME_QUALITY, report.firstTimeQuality()),
                TimeView.of(report.timeToImprovement()),
                FigureView.of(Measure.AUTOMATION_LEVEL, report.automationLevel()),
                FigureView.of(Measure.ADHERENCE, report.adherence()),
                FigureView.of(Measure.VIOLATION_FREQUENCY, report.violationFrequency()));
    }
}
