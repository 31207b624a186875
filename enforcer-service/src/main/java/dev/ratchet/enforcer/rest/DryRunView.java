package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @Nullable List<ExplanationView> explanations) {}
