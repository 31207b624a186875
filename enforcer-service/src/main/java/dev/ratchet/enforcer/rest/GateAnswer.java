package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ratchet.enforcer.domain.gate.ExplainedRules;
import dev.ratchet.enforcer.domain.gate.Forecast;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.CheckPoint;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what it may be told besides.
 *
 * @param forecast at the first checkpoint: what the later ones would say of the same facts
 * @param explanations where it was asked for: how each rule in scope came to what it says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "GateDecision", allOf = GateView.class)
public record GateAnswer(
        @JsonUnwrapped @Schema(hidden = true) GateView decision,
        @Nullable List<ForecastView> forecast,
        @Nullable List<ExplanationView> explanations) {

    static GateAnswer of(GateView decision, GateCall call, RuleBook book, Instant now, boolean explain) {
        return new GateAnswer(decision, forecast(call, book, now), explain ? explanations(call, book) : null);
    }

    /** Absent but at the first checkpoint, and where no later one has a rule for the artifact. */
    static @Nullable List<ForecastView> forecast(GateCall call, RuleBook book, Instant now) {
        if (call.checkPoint() != CheckPoint.PRE_DEV) {
            return null;
        }
        List<ForecastView> later = Forecast.of(call, book, now).later().stream()
                .map(ForecastView::of)
                .toList();
        return later.isEmpty() ? null : later;
    }

    static List<ExplanationView> explanations(GateCall call, RuleBook book) {
        return ExplainedRules.of(call, book).stream().map(ExplanationView::of).toList();
    }
}
