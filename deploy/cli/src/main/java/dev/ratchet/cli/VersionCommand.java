package dev.ratchet.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which version this is and what it runs on. */
@Command(name = "version", description = "Say which version this is.")
public final class VersionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        String version = Ratchet.class.getPackage().getImplementationVersion();
        spec.commandLine()
                .getOut()
                .println("ratchet " + Objects.requireNonNullElse(version, "(not packaged)") + " on Java "
                        + Runtime.version());
        return 0;
    }
}
