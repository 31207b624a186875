package dev.ratchet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.launcher.Launcher;
import dev.ratchet.launcher.ProcessStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which processes are up and where; ends with 0 when all are, else with 3. */
@Command(name = "status", description = "Say what is up, and where; exit code 3 when something is not.")
public final class StatusCommand implements Callable<Integer> {

    private static final int NOT_UP = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    @SuppressWarnings("SystemOut")
    public Integer call() {
        List<ProcessStatus> processes = new Launcher(data.whereItIs(), System.out).status();
        PrintWriter out = spec.commandLine().getOut();
        boolean isUp = !processes.isEmpty() && processes.stream().allMatch(ProcessStatus::up);
        if (output.isJson()) {
            out.println(Json.pretty(json(processes, isUp)));
        } else if (processes.isEmpty()) {
            out.println("nothing is up; ./ratchet up starts it");
        } else {
            new StatusTable(processes).print(out);
        }
        return isUp ? 0 : NOT_UP;
    }

    private static ObjectNode json(List<ProcessStatus> processes, boolean isUp) {
        ObjectNode status = Json.MAPPER.createObjectNode().put("up", isUp);
        ArrayNode all = status.putArray("processes");
        for (ProcessStatus process : processes) {
            all.addObject()
                    .put("name", process.name())
                    .put("up", process.up())
                    .put("pid", process.pid())
                    .put("url", process.url())
                    .put("reason", process.reason());
        }
        return status;
    }
}
