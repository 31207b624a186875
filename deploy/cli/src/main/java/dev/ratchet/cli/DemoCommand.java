package dev.ratchet.cli;

import dev.ratchet.cli.story.Narrator;
import dev.ratchet.cli.story.Story;
import dev.ratchet.cli.story.StoryPlayer;
import dev.ratchet.cli.story.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts everything and plays the stories that ship with it, on a copy of the workspace that ships with them. */
@Command(name = "demo", description = "Start everything, play two stories on real files, and leave it running.")
public final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final HouseOptions house = new HouseOptions();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Services services = UpCommand.up(house);
        Path played = house.data().resolve("demo");
        if (Files.exists(played)) {
            out.println("The demo has been played with this data already; ./ratchet down --wipe forgets it.");
        } else {
            play(services, played, out);
        }
        UpCommand.addresses(house).forEach(out::println);
        return 0;
    }

    private void play(Services services, Path played, PrintWriter out) throws IOException {
        Path shipped = DataOption.home().resolve("deploy").resolve("demo");
        Path ratchet = DataOption.home().resolve("ratchet");
        Workspace workspace = Workspace.copied(shipped.resolve("workspace"), played.resolve("workspace"), ratchet);
        Narrator narrator = new Narrator(out, services.addresses());
        for (Path story : stories(shipped)) {
            new StoryPlayer(Story.read(story), workspace, services, narrator, Clock.systemUTC()).play();
        }
        out.println();
    }

    private static List<Path> stories(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
