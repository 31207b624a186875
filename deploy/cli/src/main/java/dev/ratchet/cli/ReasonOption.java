package dev.ratchet.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Option;

/** Why somebody orders what they order; every order is kept with its reason. */
public final class ReasonOption {

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why; it is kept with the order")
    private String reason = "";

    /** An order that says why, and nothing else yet. */
    public ObjectNode body() {
        return Json.MAPPER.createObjectNode().put("reason", reason);
    }
}
