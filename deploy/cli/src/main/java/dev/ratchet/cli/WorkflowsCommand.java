package dev.ratchet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done with workflows. */
@Command(name = "workflows", description = "Declare workflows.", subcommands = WorkflowsCommand.Apply.class)
public final class WorkflowsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "workflows: no command");
    }

    /** Declares the workflows of files; a workflow that is declared already gets its next version when it differs. */
    @Command(name = "apply", description = "Declare the workflows of a YAML file or of a folder of them.")
    static final class Apply implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE_OR_FOLDER", description = "a YAML file, or a folder of *.yaml files")
        private Path source = Path.of("");

        @Mixin
        private final DataOption data = new DataOption();

        @Override
        public Integer call() throws IOException {
            new WorkflowFiles(Services.of(data))
                    .apply(source)
                    .forEach(name -> spec.commandLine().getOut().println("workflow " + name + " declared"));
            return 0;
        }
    }
}
