package dev.ratchet.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at every process of a run: does it live, and does it serve. */
final class StatusReport {

    private final Run run;
    private final Watch watch;

    private StatusReport(Run run, Watch watch) {
        this.run = run;
        this.watch = watch;
    }

    /** The processes in their order; none when nothing was started. */
    static List<ProcessStatus> of(DataFolder folder) {
        Optional<Run> run = Run.of(folder);
        if (run.isEmpty()) {
            return List.of();
        }
        try (Watch watch = new Watch(folder)) {
            StatusReport report = new StatusReport(run.get(), watch);
            return Arrays.stream(Component.values())
                    .flatMap(component -> report.line(component).stream())
                    .toList();
        }
    }

    /** A process that this run did not start is the user's own, or was not asked for. */
    private Optional<ProcessStatus> line(Component component) {
        Optional<RunningProcess> process = run.process(component);
        if (process.isPresent()) {
            return Optional.of(line(process.get()));
        }
        return switch (component) {
            case KAFKA -> Optional.of(line(component, null, run.kafka(), Watch.broker(run.kafka())));
            case POSTGRES -> Optional.of(line(component, null, run.jdbcUrl(), Watch.server(run.jdbcUrl())));
            default -> Optional.empty();
        };
    }

    private ProcessStatus line(RunningProcess process) {
        Readiness readiness = process.alive().isPresent() ? watch.of(process) : Readiness.not("the process has ended");
        return line(process.component(), process.pid(), run.url(process.component()), readiness);
    }

    private static ProcessStatus line(Component component, @Nullable Long pid, String url, Readiness readiness) {
        return new ProcessStatus(component.title(), readiness.isReady(), pid, url, readiness.reason());
    }
}
