package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ratchet.enforcer.domain.gate.Circumstances;
import dev.ratchet.enforcer.domain.gate.Gate;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.DecisionEvent.GateDecided;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the gate would decide. Nothing is recorded, so there is no decision's id.
 *
 * @param asOf the instant whose rule book was asked; absent means the present one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DryRun", allOf = GateView.class)
public record DryRunView(
        boolean dryRun,
        @Nullable Instant asOf,

        @JsonUnwrapped @JsonIgnoreProperties("decisionId") @Schema(hidden = true)
        GateView answer,

        @Nullable List<ForecastView> forecast,
        @Nullable List<ExplanationView> explanations) {

    private static final String NOT_RECORDED = "not-recorded";

    /** What the gate would decide by the present book. */
    static DryRunView of(GateDecided decided, Duration age) {
        return new DryRunView(true, null, GateView.of(decided, age, List.of()), null, null);
    }

    /** What a book says of a call at an instant. */
    static GateView answer(GateCall call, RuleBook book, String subject, Instant at, Duration age) {
        return GateView.of(decided(call, book, subject, at), age, List.of());
    }

    /** The decision that a book would lead to at an instant. */
    static GateDecided decided(GateCall call, RuleBook book, String subject, Instant at) {
        Circumstances under = new Circumstances(NOT_RECORDED, subject, false, NOT_RECORDED, 0, at);
        return Gate.judged(call, book, at).decided(call, under);
    }
}
