package dev.ratchet.cli.rules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with rules. */
@Command(
        name = "rules",
        description = "Test, lint and apply rule packs; show rules, fix their modes, roll them back and retire them.",
        subcommands = {
            TestCommand.class,
            LintCommand.class,
            DiffCommand.class,
            ApplyCommand.class,
            ListCommand.class,
            ShowCommand.class,
            PromotionCommand.class,
            PinCommand.class,
            UnpinCommand.class,
            RollbackCommand.class,
            RetireCommand.class,
        })
public final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "rules: no command");
    }
}
