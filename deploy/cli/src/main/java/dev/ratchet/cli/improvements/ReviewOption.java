package dev.ratchet.cli.improvements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.ServiceClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which revision of which improvement a reviewer speaks of, and why. */
public final class ReviewOption {

    @Parameters(paramLabel = "IMPROVEMENT", description = "its number, for example IMP-2025-10-30-001")
    private String improvement = "";

    @Option(
            names = "--revision",
            paramLabel = "N",
            description = "the revision that was read; refused when it has been amended since (default: the latest)")
    private @Nullable Integer revision;

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    String path() {
        return "/improvements/" + Paths.segment(improvement);
    }

    ObjectNode body(ServiceClient enforcer) {
        JsonNode latest = enforcer.get(path()).path("revision");
        return reason.body().put("revision", revision == null ? latest.asInt() : revision);
    }
}
