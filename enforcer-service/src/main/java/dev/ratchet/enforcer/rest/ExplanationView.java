package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.enforcer.domain.check.Explanation;
import dev.ratchet.enforcer.domain.gate.ExplainedRules;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a rule came to what it says: its check, taken apart.
 *
 * @param reason why it could not be decided, where that is not a missing fact alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplanationView(
        String rule,
        int ruleVersion,
        String outcome,
        @Nullable String reason,
        String check,
        @Nullable PartView evaluation) {

    /**
     * A part of the check.
     *
     * @param state {@code known}, {@code unknown}, {@code failed} or {@code not-evaluated}
     * @param value shortened; of a part that has none, why, where that isn't plain from its own parts
     * @param times how often the check asked for it by itself; 0 where its outcome was settled without
     * @param element of the condition of a loop: the element that it and its parts speak of here
     * @param deciding of a loop: the first elements at which it was decided, at most 5
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartView(
            String expression,
            String state,
            @Nullable Object value,
            int times,
            @Nullable Object element,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Object> deciding,
            List<PartView> parts) {

        static PartView of(Explanation.Part part) {
            return new PartView(
                    part.expression(),
                    part.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    part.value(),
                    part.times(),
                    part.element(),
                    part.deciding(),
                    part.parts().stream().map(PartView::of).toList());
        }
    }

    static ExplanationView of(ExplainedRules.OfRule explained) {
        Explanation explanation = explained.explanation();
        return new ExplanationView(
                explained.rule().id().toString(),
                explained.rule().version(),
                explanation.result().outcome().wireName(),
                explanation.result().reason(),
                explained.rule().check(),
                explanation.tree() == null ? null : PartView.of(explanation.tree()));
    }
}
