package dev.ratchet.cli.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Moments;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.Query;
import dev.ratchet.cli.Refused;
import dev.ratchet.cli.SubjectOption;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the gate whether an artifact may pass. That nobody answered never looks as if it may, or as if it may not. */
@Command(
        name = "gate",
        description = "Ask the gate whether an artifact may pass a checkpoint, and what it wants to know.",
        subcommands = RequirementsCommand.class,
        exitCodeOnExecutionException = GateCommand.NO_ANSWER,
        footer = {
            "",
            "Exit code: 0 it may pass, 1 it may not, 2 refused, 3 there was no answer.",
            "",
            "Examples:",
            "  ./ratchet collect --artifact parcels --version 1.2.0 --workspace ../parcels |",
            "    ./ratchet gate pre-deploy --workflow release --facts - --facts tests.json",
            "  ./ratchet gate pre-build --facts facts.json --dry-run --explain"
        })
public final class GateCommand implements Callable<Integer> {

    static final int NO_ANSWER = 3;

    private static final int BLOCKED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "CHECKPOINT",
            description = "pre-dev, pre-build, pre-deploy or post-deploy")
    private @Nullable String checkPoint;

    @Mixin
    private final CallOption call = new CallOption();

    @Option(names = "--key", paramLabel = "KEY", description = "asked again with the same key, it decides once")
    private @Nullable String key;

    @Option(names = "--dry-run", description = "say what would be decided; nothing is recorded")
    private boolean isDryRun;

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description = "with --dry-run: by the rule book of then: " + Moments.PAST)
    private @Nullable String asOf;

    @Option(names = "--explain", description = "show how each rule came to what it says")
    private boolean isExplained;

    @Mixin
    private final SubjectOption subject = new SubjectOption("pipeline");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        if (checkPoint == null) {
            throw new ParameterException(
                    spec.commandLine(), "gate: which checkpoint? pre-dev, pre-build, pre-deploy or post-deploy");
        }
        return ask(checkPoint);
    }

    private int ask(String at) {
        ObjectNode body = call.body();
        String path = path(at);
        String[] headers = headers();
        JsonNode answer = asking.enforcer(subject).post(path, body, headers);
        asking.show(answer, said -> new GateText(at, body.path("artifact")).of(said));
        return answer.path("allowed").asBoolean() ? 0 : BLOCKED;
    }

    private String path(String at) {
        Instant then = new Moments(Instant.now()).past("--as-of", asOf);
        if (!isDryRun && then != null) {
            throw new Refused("--as-of goes with --dry-run: what is recorded is decided by the present rule book");
        }
        return new Query("/gates/" + Paths.segment(at) + (isDryRun ? "/dry-run" : ""))
                .with("explain", isExplained ? true : null)
                .with("asOf", then)
                .path();
    }

    private String[] headers() {
        if (key != null && isDryRun) {
            throw new Refused("--key is for what is recorded, not for --dry-run");
        }
        return key == null ? new String[0] : new String[] {"Idempotency-Key", key};
    }
}
