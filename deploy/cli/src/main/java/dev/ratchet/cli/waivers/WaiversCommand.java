package dev.ratchet.cli.waivers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with waivers. */
@Command(
        name = "waivers",
        description = "Ask for exceptions of one artifact from one rule; list, show, grant, refuse and revoke them.",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            RequestCommand.class,
            GrantCommand.class,
            RefuseCommand.class,
            RevokeCommand.class,
        })
public final class WaiversCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "waivers: no command");
    }
}
