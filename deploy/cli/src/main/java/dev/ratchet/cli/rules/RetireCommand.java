package dev.ratchet.cli.rules;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a rule out of the book. */
@Command(
        name = "retire",
        description = "Take a rule out of the book; a rollback or a pack may bring it back.",
        footer = {"", "Example:", "  ./ratchet rules retire RULE-ARCH-001 --reason 'Checked elsewhere'"})
final class RetireCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RULE", description = "its number, for example RULE-ARCH-001")
    private String rule = "";

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    @Mixin
    private final SubjectOption subject = new SubjectOption("rule-admin");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.say(
                asking.enforcer(subject).post("/rules/" + Paths.segment(rule) + "/retire", reason.body()),
                view -> rule + " is retired; ./ratchet rules rollback brings it back");
    }
}
