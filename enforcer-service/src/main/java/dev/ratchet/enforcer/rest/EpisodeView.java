package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.episode.Dispute;
import dev.ratchet.enforcer.domain.episode.Episode;
import dev.ratchet.enforcer.domain.episode.EpisodeHistory.Judged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode with its verdict, {@code open} while there is none, and what was said against it.
 *
 * @param dispute the one that counts: upheld, or else to be answered, or else the first; whoever was blocked comes before others
 * @param otherDisputes what else was said against it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EpisodeView(
        String id,
        String rule,
        int ruleVersion,
        String checkPoint,
        String artifact,
        String mode,
        String verdict,
        int triggers,
        String openedBy,
        Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String judgedBy,
        @Nullable Instant judgedAt,
        @Nullable DisputeView dispute,
        @Nullable List<DisputeView> otherDisputes) {

    /** What was said against it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DisputeView(
            String by, String reason, Instant at, @Nullable SettlementView settlement) {

        static @Nullable DisputeView of(@Nullable Dispute dispute) {
            return dispute == null ? null : said(dispute);
        }

        static DisputeView said(Dispute dispute) {
            return new DisputeView(
                    dispute.by(), dispute.reason(), dispute.at(), SettlementView.of(dispute.settlement()));
        }
    }

    /** What a reviewer said to it; upheld when the rule was wrong. */
    public record SettlementView(boolean upheld, String by, String reason, Instant at) {

        static @Nullable SettlementView of(Dispute.@Nullable Settlement settlement) {
            return settlement == null
                    ? null
                    : new SettlementView(settlement.upheld(), settlement.by(), settlement.reason(), settlement.at());
        }
    }

    private static @Nullable List<DisputeView> others(Judged judged) {
        List<DisputeView> others = judged.disputes().stream()
                .filter(dispute -> !dispute.equals(judged.dispute()))
                .map(DisputeView::said)
                .toList();
        return others.isEmpty() ? null : others;
    }

    static EpisodeView of(Judged judged) {
        Episode episode = judged.episode();
        return new EpisodeView(
                episode.id(),
                episode.key().rule().toString(),
                episode.ruleVersion(),
                episode.key().checkPoint().wireName(),
                episode.key().artifact(),
                episode.mode().wireName(),
                judged.verdict().wireName(),
                episode.triggers(),
                episode.openedBy(),
                episode.openedAt(),
                episode.closedBy(),
                episode.closedAt(),
                judged.judgement() == null ? null : judged.judgement().by(),
                judged.judgement() == null ? null : judged.judgement().judgedAt(),
                DisputeView.of(judged.dispute()),
                others(judged));
    }
}
