package dev.ratchet.cli.manifest;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The manifests that are trees of keys, in JSON or TOML, and where each keeps its name, version and tools. */
final class TreeManifests {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper TOML = new TomlMapper();

    private TreeManifests() {}

    static Manifest packageJson(byte[] bytes) throws IOException {
        JsonNode root = object(JSON.readTree(bytes));
        JsonNode tools = root.has("tools") ? root.path("tools") : root.at("/mcp/tools");
        return new Manifest(text(root.path("name")), text(root.path("version")), names(tools));
    }

    static Manifest pyproject(byte[] bytes) throws IOException {
        JsonNode root = object(TOML.readTree(bytes));
        JsonNode project = root.has("project") ? root.path("project") : root.at("/tool/poetry");
        return new Manifest(
                text(project.path("name")), text(project.path("version")), names(root.at("/tool/mcp/tools")));
    }

    static Manifest cargo(byte[] bytes) throws IOException {
        JsonNode crate = object(TOML.readTree(bytes)).path("package");
        return new Manifest(
                text(crate.path("name")), text(crate.path("version")), names(crate.at("/metadata/mcp/tools")));
    }

    private static JsonNode object(JsonNode root) throws IOException {
        if (!root.isObject()) {
            throw new IOException("the top level is not an object");
        }
        return root;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    /** A list of names, or of objects that carry one; anything else says nothing. */
    private static @Nullable List<String> names(JsonNode tools) {
        if (!tools.isArray()) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (JsonNode tool : tools) {
            String name = text(tool.isObject() ? tool.path("name") : tool);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
