package dev.ratchet.cli.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Json;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.Refused;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one decision with what its rules saw, or the facts that it was made on. */
@Command(
        name = "show",
        description = "Show a decision with what its rules saw.",
        footer = {
            "",
            "Example, what the gate says today to the facts of then:",
            "  ./ratchet decisions show DECISION --facts |",
            "    ./ratchet gate pre-deploy --dry-run --facts -"
        })
final class ShowCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DECISION", description = "its id")
    private String decision = "";

    @Option(names = "--facts", description = "show the facts that it was made on, as JSON, and nothing else")
    private boolean isOfFacts;

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        JsonNode view = asking.enforcer().get("/decisions/" + Paths.segment(decision));
        if (isOfFacts && !view.has("facts")) {
            throw new Refused("the log has let go of the facts of decision " + decision);
        }
        return isOfFacts
                ? asking.show(view.path("facts"), facts -> List.of(Json.pretty(facts)))
                : asking.show(view, DecisionText::of);
    }
}
