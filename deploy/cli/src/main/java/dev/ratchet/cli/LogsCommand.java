package dev.ratchet.cli;

import dev.ratchet.launcher.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the last lines that the processes logged, and goes on showing them when told to. */
@Command(name = "logs", description = "Show the last lines of a log, or of every log.")
public final class LogsCommand implements Callable<Integer> {

    private static final List<String> NAMES =
            List.of("kafka", "postgres", "detector", "analyzer", "enforcer", "metrics");
    private static final int POLL_MILLIS = 250;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "detector, analyzer, enforcer, metrics, kafka or postgres")
    private @Nullable String service;

    @Option(names = "-f", description = "go on showing new lines until Ctrl-C")
    private boolean follow;

    @Option(names = "-n", paramLabel = "LINES", description = "how many lines (default: 50)")
    private int lines = 50;

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<LogTail> tails = tails();
        PrintWriter out = spec.commandLine().getOut();
        for (LogTail tail : tails) {
            tail.lastLines(lines).forEach(line -> out.println(prefix(tail) + line));
        }
        out.flush();
        while (follow) {
            Thread.sleep(POLL_MILLIS);
            for (LogTail tail : tails) {
                tail.newLines().forEach(line -> out.println(prefix(tail) + line));
            }
            out.flush();
        }
        return 0;
    }

    private String prefix(LogTail tail) {
        return service == null ? String.format("%-9s| ", tail.name()) : "";
    }

    private List<LogTail> tails() {
        if (lines < 0 || (service != null && !NAMES.contains(service))) {
            throw new Refused(
                    lines < 0 ? "-n: not a negative number" : "no process is called " + service + ": " + NAMES);
        }
        DataFolder folder = data.folder();
        List<LogTail> tails = NAMES.stream()
                .filter(name -> service == null || name.equals(service))
                .filter(name -> Files.exists(folder.log(name)))
                .map(name -> new LogTail(name, folder.log(name)))
                .toList();
        if (tails.isEmpty()) {
            throw new Refused("there is no log yet under " + data.path());
        }
        return tails;
    }
}
