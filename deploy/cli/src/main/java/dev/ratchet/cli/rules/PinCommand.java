package dev.ratchet.cli.rules;

import dev.ratchet.cli.Asking;
import dev.ratchet.cli.Paths;
import dev.ratchet.cli.ReasonOption;
import dev.ratchet.cli.SubjectOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fixes the mode of a rule, whatever is measured. */
@Command(
        name = "pin",
        description = "Fix the mode of a rule, whatever is measured, until it is let go of.",
        footer = {"", "Example:", "  ./ratchet rules pin RULE-ARCH-001 --mode warn --reason 'While it moves'"})
final class PinCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RULE", description = "its number, for example RULE-ARCH-001")
    private String rule = "";

    @Option(names = "--mode", required = true, paramLabel = "MODE", description = "shadow, warn or enforce")
    private String mode = "";

    @Mixin
    private final ReasonOption reason = new ReasonOption();

    @Mixin
    private final SubjectOption subject = new SubjectOption("reviewer-1");

    @Mixin
    private final Asking asking = new Asking();

    @Override
    public Integer call() {
        return asking.say(
                asking.enforcer(subject)
                        .post(
                                "/rules/" + Paths.segment(rule) + "/pin",
                                reason.body().put("mode", mode)),
                view -> rule + " stays in " + mode + " until ./ratchet rules unpin " + rule);
    }
}
