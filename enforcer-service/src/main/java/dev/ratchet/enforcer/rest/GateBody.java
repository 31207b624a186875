package dev.ratchet.enforcer.rest;

import dev.ratchet.events.Artifact;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a pipeline asks the gate: may this artifact pass, given these facts? */
@Schema(name = "GateCall")
public record GateBody(
        @Schema(required = true) @Nullable Artifact artifact,
        @Nullable String workflow,
        @Nullable String run,

        @Schema(description = "What is true of the artifact; whatever is absent is unknown") @Nullable
        Map<String, Object> facts) {}
