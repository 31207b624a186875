package dev.ratchet.cli.rules;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lets go of the mode of a rule. */
@Command(
        name = "unpin",
        description = "Let go of the mode of a rule; it keeps the mode until figures change it.",
        footer = {"", "Example:", "  ./ratchet rules unpin RULE-ARCH-001 --reason 'The handbook has moved'"})
final class UnpinCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RULE", description = "its number, for example RULE-ARCH-001")
    private String rule = "";

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    @Mixin
    private final SubjectOption subject = new SubjectOption("reviewer-1");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.say(
                asking.enforcer(subject).post("/rules/" + Paths.segment(rule) + "/unpin", reason.body()),
                view -> rule + " stays in " + view.at("/rule/mode").asText() + " until figures change it");
    }
}
