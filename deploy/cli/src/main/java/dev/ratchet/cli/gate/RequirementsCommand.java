package dev.ratchet.cli.gate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Details;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.Query;
import dev.ratchet.cli.SubjectOption;
import dev.ratchet.cli.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which facts the gate may want to know of an artifact, so that a pipeline brings those. */
@Command(
        name = "requirements",
        description = "Say which facts the rules in scope may read, so that a pipeline brings those.",
        exitCodeOnExecutionException = GateCommand.NO_ANSWER,
        footer = {"", "Example: ./ratchet gate requirements pre-deploy --artifact parcels"})
final class RequirementsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CHECKPOINT", description = "pre-dev, pre-build, pre-deploy or post-deploy")
    private String checkPoint = "";

    @Option(names = "--artifact", required = true, paramLabel = "NAME", description = "the artifact's name")
    private String artifact = "";

    @Option(names = "--kind", paramLabel = "K", description = "what kind of artifact it is")
    private @Nullable String kind;

    @Option(names = "--workflow", paramLabel = "W", description = "the workflow that it goes through")
    private @Nullable String workflow;

    @Mixin
    private final SubjectOption subject = new SubjectOption("pipeline");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        Query query = new Query("/gates/" + Paths.segment(checkPoint) + "/requirements")
                .with("artifact", artifact)
                .with("kind", kind)
                .with("workflow", workflow);
        return asking.show(asking.enforcer(subject).get(query.path()), RequirementsCommand::inWords);
    }

    private static List<String> inWords(JsonNode requirements) {
        List<String> lines = new ArrayList<>();
        lines.add("%s at %s: %s"
                .formatted(
                        Words.text(requirements.path("artifact")),
                        Words.text(requirements.path("checkPoint")),
                        requirements.path("rules").isEmpty()
                                ? "no rule asks anything"
                                : "facts " + Words.list(requirements.path("facts"))));
        requirements.path("rules").forEach(rule -> {
            lines.add("%s %s (%s, %s)"
                    .formatted(
                            Words.text(rule.path("rule")),
                            Words.text(rule.path("name")),
                            Words.text(rule.path("severity")),
                            Words.text(rule.path("mode"))));
            lines.addAll(Details.below()
                    .say("reads", Words.list(rule.path("facts")))
                    .each("looks for", rule.path("questions"))
                    .lines());
        });
        return lines;
    }
}
