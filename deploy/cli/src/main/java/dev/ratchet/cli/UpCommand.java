package dev.ratchet.cli;

import dev.ratchet.launcher.DataFolder;
import dev.ratchet.launcher.Launcher;
import dev.ratchet.launcher.ProcessStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the whole house, declares the workflows that ship with it, and leaves it running. */
@Command(name = "up", description = "Start everything, and leave it running.")
public final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HouseOptions house = new HouseOptions();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        up(house);
        addresses(house).forEach(out::println);
        return 0;
    }

    /** Starts the house and declares the shipped workflows; its services, once all are ready. */
    public static Services up(HouseOptions house) throws IOException {
        List<ProcessStatus> running = launcher(house).up();
        Services services = new Services(running, new DataFolder(house.data()));
        Path shipped = DataOption.home().resolve("deploy").resolve("workflows");
        if (Files.isDirectory(shipped)
                && running.stream().anyMatch(process -> process.name().equals("detector"))) {
            new WorkflowFiles(services).apply(shipped);
        }
        return services;
    }

    /** The table of what is up and where. */
    static List<String> addresses(HouseOptions house) {
        return launcher(house).addresses();
    }

    @SuppressWarnings("SystemOut")
    private static Launcher launcher(HouseOptions house) {
        return new Launcher(house.launchOptions(), System.out);
    }
}
