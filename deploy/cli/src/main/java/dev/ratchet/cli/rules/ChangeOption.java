package dev.ratchet.cli.rules;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A pack, and how the book is to change with it. */
public final class ChangeOption {

    @Mixin
    private final PackOption pack = new PackOption();

    @Option(names = "--prune", description = "rules that the pack doesn't have any more leave the book")
    private boolean isPruning;

    @Option(
            names = "--take-over",
            paramLabel = "RULE",
            description =
                    "a rule that the book has from an improvement or another pack, and that is the pack's from now on")
    private List<String> takeOver = new ArrayList<>();

    PackOption pack() {
        return pack;
    }

    ObjectNode body() throws IOException {
        ObjectNode body = pack.body();
        body.put("prune", isPruning);
        ArrayNode rules = body.putArray("takeOver");
        takeOver.forEach(rules::add);
        return body;
    }
}
