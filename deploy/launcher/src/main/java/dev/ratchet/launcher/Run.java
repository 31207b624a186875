package dev.ratchet.launcher;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a run, from the state file: its processes, and where the broker and the database are, ours or the
 * user's. Written with each process that is started, so that nothing that lives is unknown.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Run(
        int basePort,
        String kafka,
        String jdbcUrl,
        String username,
        List<RunningProcess> processes,
        @JsonProperty("up") boolean isUp) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Run {
        processes = List.copyOf(processes);
    }

    /** The run of this data folder, if there is one or was one that did not end well. */
    public static Optional<Run> of(DataFolder folder) {
        if (!Files.exists(folder.stateFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(PrivateFiles.read(folder.stateFile()), Run.class));
        } catch (JsonProcessingException e) {
            throw LaunchFailed.failed(folder.stateFile() + " cannot be read: " + e.getOriginalMessage());
        }
    }

    public Optional<RunningProcess> process(Component component) {
        return processes.stream()
                .filter(process -> process.component() == component)
                .findFirst();
    }

    /** Where a component is: a service's address, the broker's host and port, the database's JDBC URL. */
    public String url(Component component) {
        return switch (component) {
            case KAFKA -> kafka;
            case POSTGRES -> jdbcUrl;
            default -> "http://127.0.0.1:" + component.port(basePort);
        };
    }

    /** True when the start of this run was finished, all its processes live, and these are among them. */
    boolean holds(List<Component> components) {
        return isUp
                && processes.stream().allMatch(process -> process.alive().isPresent())
                && components.stream().allMatch(component -> process(component).isPresent());
    }

    Run with(RunningProcess process) {
        List<RunningProcess> more = new ArrayList<>(processes);
        more.add(process);
        return new Run(basePort, kafka, jdbcUrl, username, more, isUp);
    }

    Run up() {
        return new Run(basePort, kafka, jdbcUrl, username, processes, true);
    }

    void save(DataFolder folder) {
        try {
            PrivateFiles.write(
                    folder.stateFile(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
