package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.promotion.Assessment;
import dev.ratchet.enforcer.domain.promotion.Assessment.Case;
import dev.ratchet.enforcer.domain.promotion.TrackRecords.Known;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the verdicts say of a rule's mode.
 *
 * @param since when its version or mode changed last; only episodes that were opened later count
 * @param promotion the case for more say; absent in enforce
 * @param demotion the case for less say; absent in shadow
 * @param changes the last changes that followed from verdicts, newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Promotion")
public record PromotionView(
        String rule,
        int ruleVersion,
        String mode,
        boolean pinned,
        Instant since,
        int episodes,
        int falsePositives,
        @Nullable CaseView promotion,
        @Nullable CaseView demotion,
        List<ChangeView> changes) {

    /**
     * The case for another mode.
     *
     * @param evidence an e-value: how strongly the verdicts speak for the change
     * @param missing what the case still lacks; empty when it is made
     */
    @Schema(name = "ModeCase")
    public record CaseView(
            String to, double evidence, double evidenceNeeded, int episodes, int episodesNeeded, List<String> missing) {

        static @Nullable CaseView of(@Nullable Case made, boolean pinned) {
            return made == null
                    ? null
                    : new CaseView(
                            made.to().wireName(),
                            Math.min(made.wealth(), 1e12),
                            made.needed(),
                            made.episodes(),
                            made.minimum(),
                            missing(made, pinned));
        }

        private static List<String> missing(Case made, boolean pinned) {
            List<String> missing = new ArrayList<>();
            if (pinned) {
                missing.add("a person has fixed the mode");
            }
            if (made.episodes() < made.minimum()) {
                missing.add("%d more judged episodes".formatted(made.minimum() - made.episodes()));
            }
            if (made.wealth() < made.needed()) {
                missing.add("evidence of %.0f".formatted(made.needed()));
            }
            return missing;
        }
    }

    /** A change that followed from verdicts. */
    @Schema(name = "ModeChange")
    public record ChangeView(String from, String to, String reason, Map<String, Double> figures, Instant changedAt) {

        static ChangeView of(RuleModeChanged changed) {
            return new ChangeView(
                    changed.from().wireName(),
                    changed.to().wireName(),
                    changed.reason(),
                    changed.figures(),
                    changed.changedAt());
        }
    }

    static PromotionView of(String rule, Known known, Assessment assessment) {
        return new PromotionView(
                rule,
                known.version(),
                assessment.mode().wireName(),
                assessment.pinned(),
                known.since(),
                assessment.evidence().episodes(),
                assessment.evidence().allFalsePositives(),
                CaseView.of(assessment.promotion(), assessment.pinned()),
                CaseView.of(assessment.demotion(), assessment.pinned()),
                known.measured().stream().map(ChangeView::of).toList());
    }
}
