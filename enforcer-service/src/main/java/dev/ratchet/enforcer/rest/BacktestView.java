package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.backtest.BacktestCounts;
import dev.ratchet.enforcer.domain.backtest.BacktestJob;
import dev.ratchet.enforcer.domain.backtest.FlippedDecision;
import dev.ratchet.enforcer.domain.backtest.Reading;
import dev.ratchet.enforcer.domain.backtest.SelfCheck;
import dev.ratchet.enforcer.domain.backtest.Share;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A backtest under way, or what came of it.
 *
 * @param phase {@code waiting}, {@code reading}, {@code done}, {@code cancelled} or {@code failed}; {@code elsewhere} where
 *     another replica runs it, which alone can tell how far it has come
 * @param replica that runs it, or ran it
 * @param read decisions that have been read, of {@code total}
 * @param result of a rule that was tried
 * @param selfCheck of the book of then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BacktestAnswer")
public record BacktestView(
        String id,
        String phase,
        long read,
        long total,
        String startedBy,
        String replica,
        @Nullable String improvement,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Reading reading,
        @Nullable ResultView result,
        SelfCheck.@Nullable Counts selfCheck,
        @Nullable String problem) {

    /**
     * What the rule said of the decisions, as if it had been in enforce.
     *
     * @param evaluated decisions in its scope: held, wouldFail, undecided and waived add up to this
     * @param missing the facts that were lacking, with the number of decisions that lacked them
     * @param linkedViolations those of its pattern that stand
     * @param caughtViolations of those that have a decision here: how many it would have caught, with one-sided 95 % bounds
     * @param stoppedSoundRuns of the sound runs that have a decision here: how many it would have stopped or warned of
     * @param flips how many decisions would have been other ones; see {@code /backtests/{id}/flips}
     */
    @Schema(name = "BacktestResult")
    public record ResultView(
            int evaluated,
            int held,
            int wouldFail,
            int undecided,
            int waived,
            Map<String, Integer> missing,
            int linkedViolations,
            Share caughtViolations,
            Share stoppedSoundRuns,
            int flips) {

        static ResultView of(BacktestCounts counts) {
            return new ResultView(
                    counts.evaluated(),
                    counts.held(),
                    counts.wouldFail(),
                    counts.undecided(),
                    counts.waived(),
                    counts.missing(),
                    counts.linked(),
                    counts.caught(),
                    counts.soundStopped(),
                    counts.flips());
        }
    }

    /** A decision that would have been another one. */
    @Schema(name = "FlippedDecision")
    public record FlipView(
            String decisionId,
            String artifact,
            String was,
            String wouldBe,
            String outcome,
            List<String> missing,
            Instant decidedAt) {

        static FlipView of(FlippedDecision flip) {
            return new FlipView(
                    flip.decisionId(),
                    flip.artifact(),
                    flip.was(),
                    flip.wouldBe(),
                    flip.outcome().wireName(),
                    flip.missing(),
                    flip.decidedAt());
        }
    }

    static BacktestView of(BacktestJob job) {
        return new BacktestView(
                job.id(),
                job.phase().name().toLowerCase(Locale.ROOT),
                job.read(),
                job.total(),
                job.startedBy(),
                job.replica(),
                job.improvement() == null ? null : job.improvement().toString(),
                job.startedAt(),
                job.finishedAt(),
                job.reading(),
                job.counts() == null ? null : ResultView.of(job.counts()),
                job.selfCheck(),
                job.problem());
    }
}
