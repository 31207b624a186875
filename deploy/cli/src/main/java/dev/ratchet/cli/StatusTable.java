package dev.ratchet.cli;

import dev.ratchet.launcher.ProcessStatus;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/** The processes as a table: name, state, address, process id, and why it is not up. */
public final class StatusTable {

    private static final String ROW = "%-10s %-5s %-46s %-8s %s%n";

    private final List<ProcessStatus> processes;

    /** A table of those processes, in their order. */
    public StatusTable(List<ProcessStatus> processes) {
        this.processes = List.copyOf(processes);
    }

    /** Prints the table with its header. */
    public void print(PrintWriter out) {
        out.printf(ROW, "process", "state", "address", "pid", "");
        for (ProcessStatus process : processes) {
            Long pid = process.pid();
            out.printf(
                    ROW,
                    process.name(),
                    process.up() ? "up" : "down",
                    Objects.requireNonNullElse(process.url(), "-"),
                    pid == null ? "-" : pid.toString(),
                    process.reason());
        }
        out.flush();
    }
}
