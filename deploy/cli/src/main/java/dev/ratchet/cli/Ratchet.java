package dev.ratchet.cli;

import dev.ratchet.cli.backtest.BacktestCommand;
import dev.ratchet.cli.decisions.DecisionsCommand;
import dev.ratchet.cli.episodes.EpisodesCommand;
import dev.ratchet.cli.gate.GateCommand;
import dev.ratchet.cli.improvements.ImprovementsCommand;
import dev.ratchet.cli.patterns.PatternsCommand;
import dev.ratchet.cli.rules.RulesCommand;
import dev.ratchet.cli.waivers.WaiversCommand;
import dev.ratchet.launcher.LaunchFailed;
import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line's entry: knows every command, and turns whatever goes wrong into one clear line and an exit code. */
@Command(
        name = "ratchet",
        description = "Makes a team's repeated workflows get better by themselves.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            WorkflowsCommand.class,
            PatternsCommand.class,
            ImprovementsCommand.class,
            RulesCommand.class,
            BacktestCommand.class,
            GateCommand.class,
            DecisionsCommand.class,
            EpisodesCommand.class,
            WaiversCommand.class,
            CollectCommand.class,
            UpdateTrackerCommand.class,
            VersionCommand.class,
        },
        footer = {
            "",
            "Of the script itself:",
            "  test               build everything and run every test",
            "  bench NAME         run a benchmark: [--quick] [-o json]",
        })
public final class Ratchet implements Runnable {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line with its ways of saying what went wrong. */
    public static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Ratchet());
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.getSubcommands().values().forEach(Ratchet::withHelp);
        withHelp(commandLine);
        commandLine.setParameterExceptionHandler((wrong, arguments) -> say(wrong));
        commandLine.setExecutionExceptionHandler((failure, command, result) -> say(failure, command));
        return commandLine;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command");
    }

    private static void withHelp(CommandLine commandLine) {
        commandLine
                .getCommandSpec()
                .addOption(CommandLine.Model.OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("say what can be asked for")
                        .build());
        commandLine.getSubcommands().values().stream()
                .filter(sub -> sub.getCommandSpec().findOption("--help") == null)
                .forEach(Ratchet::withHelp);
    }

    private static int say(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println("ratchet: " + oneLine(wrong) + "; see ./" + command + " --help");
        err.flush();
        return REFUSED;
    }

    private static int say(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        // These two have lines of their own: what a process said last, what a refusal lists and how to mend it.
        boolean hasMore = failure instanceof LaunchFailed || failure instanceof ServiceCallFailed;
        err.println("ratchet: " + (hasMore ? failure.getMessage() : oneLine(failure)));
        err.flush();
        int code = exitCode(failure);
        return code == FAILED ? command.getCommandSpec().exitCodeOnExecutionException() : code;
    }

    private static int exitCode(Exception failure) {
        return switch (failure) {
            case LaunchFailed launch -> launch.exitCode();
            case ServiceCallFailed call -> call.exitCode();
            case Refused refused -> REFUSED;
            default -> FAILED;
        };
    }

    private static String oneLine(Exception failure) {
        String message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        return message.lines().findFirst().orElse("");
    }
}
