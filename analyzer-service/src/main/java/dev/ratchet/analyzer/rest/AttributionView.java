package dev.ratchet.analyzer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.analyzer.domain.attribution.Attribution;
import dev.ratchet.analyzer.domain.attribution.Cells;
import dev.ratchet.analyzer.domain.attribution.Condition;
import dev.ratchet.analyzer.domain.attribution.Explanation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells the cases of a pattern from others.
 *
 * @param against what the others are
 * @param inPattern how many cases of the pattern were looked at
 * @param around how many others
 * @param says the answer in a sentence; "Nothing stands out" is one
 * @param explanations the strongest first
 * @param closest the best of what chance could have brought forth too, where nothing stands out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttributionView(
        String against,
        int inPattern,
        int around,
        String says,
        List<ExplanationView> explanations,
        @Nullable ExplanationView closest) {

    /**
     * One conjunction of circumstances with its counts.
     *
     * @param savedBits of a description of the cases, beyond what it takes to state the conjunction
     * @param chance how probable it is at most that any conjunction looks like this by chance, 0..1
     * @param sameCases other conjunctions that are met by the very same cases
     * @param evidence the cases of the pattern that meet it
     */
    public record ExplanationView(
            String statement,
            List<Condition> conditions,
            Cells counts,
            double savedBits,
            double chance,
            List<List<Condition>> sameCases,
            List<String> evidence) {

        static ExplanationView of(Explanation explanation, String others) {
            return new ExplanationView(
                    explanation.statement(others),
                    explanation.conditions(),
                    explanation.cells(),
                    Math.round(explanation.savedBits() * 10) / 10.0,
                    explanation.chance(),
                    explanation.sameCases(),
                    explanation.cited());
        }
    }

    static AttributionView of(Attribution attribution) {
        List<ExplanationView> named = attribution.explanations().stream()
                .map(explanation -> ExplanationView.of(explanation, attribution.others()))
                .toList();
        return new AttributionView(
                attribution.others(),
                attribution.inPattern(),
                attribution.around(),
                named.isEmpty() ? "Nothing stands out" : named.getFirst().statement(),
                named,
                attribution
                        .closest()
                        .map(closest -> ExplanationView.of(closest, attribution.others()))
                        .orElse(null));
    }
}
