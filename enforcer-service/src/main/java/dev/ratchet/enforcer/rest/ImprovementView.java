package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.Proposal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An improvement under review.
 *
 * @param proposal without its confidence where that was not measured; its outlook says what it rests on then
 * @param rule the rule that followed from its approval, once it is in the book; the first where there are several
 * @param rules all that followed from it: one for each workflow that it covers
 * @param backtest of the latest revision that has one, with what came of each of its rules; only for one improvement by
 *     itself
 * @param backtests that people asked for of its draft rule, the newest first; only for one improvement by itself
 * @param checkRefused line, column, reason and caret where the check of the draft rule doesn't compile; only for one
 *     improvement by itself. Such a proposal can be rejected or amended, not approved.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImprovementView(
        String id,
        String status,
        int revision,
        @JsonSerialize(using = MeasuredConfidence.class) Proposal proposal,
        String proposedBy,
        Instant proposedAt,
        Instant changedAt,
        @Nullable VerdictView verdict,
        @Nullable String supersededBy,
        @Nullable String rule,
        List<String> rules,
        @Nullable ImprovementBacktested backtest,
        @Nullable List<BacktestView> backtests,
        @Nullable String checkRefused) {

    /** What the reviewer said whose verdict counts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VerdictView(int revision, @Nullable String mode, String by, String reason, Instant at) {

        static VerdictView of(Improvement.ReviewVerdict verdict) {
            return new VerdictView(
                    verdict.revision(),
                    verdict.mode() == null ? null : verdict.mode().wireName(),
                    verdict.by(),
                    verdict.reason(),
                    verdict.at());
        }
    }

    static ImprovementView of(Improvement improvement, List<String> rules) {
        return new ImprovementView(
                improvement.id().toString(),
                improvement.status().wireName(),
                improvement.revision(),
                improvement.proposal(),
                improvement.proposedBy(),
                improvement.proposedAt(),
                improvement.changedAt(),
                improvement.verdict() == null ? null : VerdictView.of(improvement.verdict()),
                improvement.supersededBy() == null
                        ? null
                        : improvement.supersededBy().toString(),
                rules.stream().findFirst().orElse(null),
                rules,
                null,
                null,
                null);
    }

    ImprovementView with(@Nullable ImprovementBacktested tested, List<BacktestView> asked, @Nullable String refused) {
        return new ImprovementView(
                id,
                status,
                revision,
                proposal,
                proposedBy,
                proposedAt,
                changedAt,
                verdict,
                supersededBy,
                rule,
                rules,
                tested,
                asked,
                refused);
    }
}
