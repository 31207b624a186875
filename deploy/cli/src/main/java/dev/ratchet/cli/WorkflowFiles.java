package dev.ratchet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Declares workflows from YAML files: every document of every file, in the order of their names, as rule-admin. */
public final class WorkflowFiles {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final long MAX_BYTES = 1024 * 1024;

    private final Services services;

    /** Declares workflows to the detector among those services. */
    public WorkflowFiles(Services services) {
        this.services = services;
    }

    /** Declares what a file, or each *.yaml and *.yml of a folder, holds; the names of the workflows. */
    public List<String> apply(Path fileOrFolder) throws IOException {
        List<JsonNode> workflows = new ArrayList<>();
        for (Path file : files(fileOrFolder)) {
            workflows.addAll(read(file));
        }
        ServiceClient detector = services.client("detector", "rule-admin");
        List<String> names = new ArrayList<>();
        for (JsonNode workflow : workflows) {
            String name = name(workflow);
            detector.put("/workflows/" + URLEncoder.encode(name, UTF_8).replace("+", "%20"), workflow);
            names.add(name);
        }
        return names;
    }

    private static List<Path> files(Path fileOrFolder) throws IOException {
        if (Files.isRegularFile(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        if (!Files.isDirectory(fileOrFolder)) {
            throw new Refused("there is no file or folder " + fileOrFolder);
        }
        try (Stream<Path> children = Files.list(fileOrFolder)) {
            return children.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        }
    }

    /** Every document of a file; each is an object that names its workflow. */
    static List<JsonNode> read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new Refused(file + " is larger than " + MAX_BYTES + " bytes");
        }
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            List<JsonNode> workflows = documents.readAll().stream()
                    .filter(document -> !document.isMissingNode() && !document.isNull())
                    .toList();
            if (workflows.isEmpty()
                    || workflows.stream().anyMatch(workflow -> name(workflow).isBlank())) {
                throw new Refused(file + " holds no workflow with a name");
            }
            return workflows;
        } catch (JsonProcessingException malformed) {
            String reason = malformed.getOriginalMessage().lines().findFirst().orElse("");
            throw new Refused(file + " is not well-formed YAML: " + reason);
        }
    }

    private static String name(JsonNode workflow) {
        return workflow.path("name").asText(workflow.path("workflow").asText(""));
    }
}
